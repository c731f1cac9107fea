import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../content/content.ts';
import { ContentElement, type ContentSetting } from '../../shared/content-element.ts';
import type { Limits } from '../../network/send-message.ts';
import type { Sender } from '../../network/sender.ts';
import { introTemplate } from '../../shared/intro.ts';
import { safeUrl } from '../../shared/safe-url.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { warnOnce } from '../../platform/warn-once.ts';
import { attributeAtFault, checkConfiguration, type Checked } from './check-configuration.ts';
import { ContactController } from './contact-controller.ts';
import { styles } from './contact-form.styles.ts';
import type { Phase } from './contact-state.ts';
import { formTemplate, statusText } from './form.ts';
import { noteTemplate } from './note.ts';
import { sentTemplate } from './outcome.ts';
import { contactOptionsTemplate } from './contact-options.ts';

// So that an import of the class brings the types of its events.
export type * from './contact-form.events.ts';

/**
 * Nothing is sent before the visitor asks for it, nothing is kept anywhere but in the fields, and what is
 * typed stays there till the service has confirmed that it arrived. Without a safe `endpoint` and
 * `privacy-url` it shows the other contact options, and the console says what is missing.
 *
 * ```html
 * <gezin-contact-form lang="nl" endpoint="https://contact.example/v1/forms/site/messages" privacy-url="/privacy"></gezin-contact-form>
 * ```
 *
 * @tag gezin-contact-form
 * @summary A form for writing to the Gezinsbenadering, and other contact options.
 * @slot - The fallback: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {MessageSentEvent} gezin-message-sent - The service has confirmed that it has the message.
 * @fires {MessageFailedEvent} gezin-message-failed - The message was not delivered, or nobody knows.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @cssprop --gezin-color-error - What is wrong: 4.5:1 on `surface`.
 * @csspart intro - The paragraph above the form.
 * @csspart note - The line for who needs somebody else.
 * @csspart phone - The telephone number in it.
 * @csspart form - The surface on which the fields stand.
 * @csspart error-summary - The list of errors.
 * @csspart failed - That the sending failed, and what to do.
 * @csspart sent - That the message has arrived.
 * @csspart outcome - The heading of one of these three.
 * @csspart field - One field with its label.
 * @csspart label - The label of a field.
 * @csspart requirement - The words that say whether a field must be filled in.
 * @csspart hint - What to mind.
 * @csspart error - What is wrong with a field.
 * @csspart input - What is typed in.
 * @csspart length - How many characters are left.
 * @csspart privacy - The link to the privacy statement.
 * @csspart send - The button that sends.
 * @csspart copy - The button that copies the text after a failure.
 * @csspart again - The button for another message.
 * @csspart status - What is going on.
 * @csspart contact-options - Other ways to get in touch.
 * @csspart way - One of them.
 */
export class ContactForm extends ContentElement<'contact'> {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-contact-form';

  static override readonly section = 'contact';

  static override styles = [hostStyles, styles];

  static override properties = {
    endpoint: {},
    service: {},
    fieldNames: { attribute: 'field-names' },
    sender: { attribute: false },
    privacyUrl: { attribute: 'privacy-url' },
    contactUrl: { attribute: 'contact-url' },
    contactEmail: { attribute: 'contact-email' },
    contactPhone: { attribute: 'contact-phone' },
    subjectKey: { attribute: 'subject-key' },
  };

  /** Address to which messages go. */
  declare endpoint?: string | undefined;

  /** What answers there: a receiver of the Gezinsbenadering, or the WordPress plugin Contact Form 7. */
  declare service: 'gezin' | 'contact-form-7';

  /**
   * What the fields are called in Contact Form 7: `name:your-name;email:your-email;message:your-message`, and
   * `subject:your-subject` where `subject-key` is to go along.
   */
  declare fieldNames?: string | undefined;

  /** Brings messages to any other service; comes before `endpoint`. */
  declare sender?: Sender | undefined;

  /** Address of the privacy statement. Without it nothing is sent. */
  declare privacyUrl?: string | undefined;

  /** Address of another way of contact, instead of that of the content; one that is not safe is left out. */
  declare contactUrl?: string | undefined;

  /** E-mail address of another way of contact. */
  declare contactEmail?: string | undefined;

  /** Telephone number of another way of contact. */
  declare contactPhone?: string | undefined;

  /** What messages are about: at most 64 characters, which go along with each. */
  declare subjectKey?: string | undefined;

  /** How long and how often it is tried. @internal */
  declare limits?: Limits | undefined;

  readonly #contact = new ContactController(this, () => {
    const checked = checkConfiguration(this, this.baseURI);
    return 'sender' in checked ? checked.sender : undefined;
  });
  #checked: Checked | undefined;

  constructor() {
    super();
    this.service = 'gezin';
  }

  /** What happens to the message. */
  get state(): Phase {
    return this.#contact.state.phase;
  }

  /** Empties the form for another message. Does nothing while a message is on its way. */
  reset(): void {
    this.#contact.reset();
  }

  /** Puts the focus on the first field. */
  override focus(options?: FocusOptions): void {
    const root = this.renderRoot as ParentNode | undefined;
    const first =
      root?.querySelector<HTMLElement>('[part=input]') ?? root?.querySelector<HTMLElement>('button, [part=way]');
    first?.focus(options);
  }

  /** The form works without what its listeners do, all but the sending, which has an answer of its own. @internal */
  override attempt(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      this.#goOnWithout(error);
    }
  }

  /** What is typed stays in sight. */
  protected override showFallback(error: unknown): void {
    if (this.#contact.isWritten) this.#goOnWithout(error);
    else super.showFallback(error);
  }

  #goOnWithout(error: unknown): void {
    warnOnce(`<${this.localName}> could not do everything: ${String(error)}`);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#checked = checkConfiguration(this, this.baseURI);
    const fault = attributeAtFault(this.#checked);
    if (this.section && !this.#isFormShown && fault)
      warnOnce(`<${this.localName}> shows no form: ${fault} is missing or cannot be used`);
  }

  protected override renderContent(contact: Contact, { lang, url }: ContentSetting): TemplateResult {
    const { note, link } = contact;
    return html`${this.renderHeading(contact.heading, lang)} ${introTemplate(contact.intro, lang)}
      ${note && noteTemplate(note, lang)} ${this.#isFormShown ? this.#renderForm() : nothing}
      <p part="status" aria-live="polite">${statusText(this.#contact)}</p>
      ${contactOptionsTemplate({
        text: link.text,
        url: safeUrl(this.contactUrl, this.baseURI) ?? url(link.href),
        lang,
        email: this.contactEmail,
        phone: this.contactPhone,
      })}`;
  }

  // One template for all, so that the form stays the same one.
  #renderForm(): TemplateResult {
    const setting = { level: this.headingLevel, language: this.language };
    const isSent = this.state === 'sent';
    return html`${isSent ? sentTemplate(setting.level, () => void this.#contact.onAnother()) : nothing}
    ${!isSent || this.#contact.isLeaving ? formTemplate(this.#contact, setting, this.#working?.privacyUrl) : nothing}`;
  }

  /** The configuration, where nothing is at fault. */
  get #working() {
    return this.#checked && 'sender' in this.#checked ? this.#checked : undefined;
  }

  // What is typed, and what failed to arrive, stays in sight; what is on its way goes on as it began.
  get #isFormShown(): boolean {
    return !!this.#working || this.#contact.isWritten || this.state === 'sent' || this.state === 'failed';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-contact-form': ContactForm;
  }
}
