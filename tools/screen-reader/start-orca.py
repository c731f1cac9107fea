"""Orca, with a report on standard output, in lines of JSON:

{"ready": true}                     it is there
{"said": words, "language": "nl"}   words that go to the synthesiser, and the language of their voice, where one is asked for
{"key": "Down", "isOurs": true}     a key was pressed, and Orca has done what it does; `isOurs` when the browser never sees it
{"mark": "3"}                       all is said that follows from what the page did before it named its mark so
{"mark": "3 rest"}                  and nothing has been said for a while
"""
import json
import os
import sys
import time

report_file = os.fdopen(os.dup(1), 'w', buffering=1)


def report(**line):
    report_file.write(json.dumps(line, ensure_ascii=False) + '\n')


import gi

gi.require_version('Atk', '1.0')
gi.require_version('Gdk', '3.0')

import pyatspi
from gi.repository import GLib
from orca import event_manager, input_event, orca, orca_state, speech_generator
from orca.speechdispatcherfactory import SpeechServer
from speechd import client

# The voice does not know the language of a text: it is remembered from where the voice is chosen.
choose_voice = speech_generator.SpeechGenerator.voice
latest = ''


def voice(self, key=None, **args):
    global latest
    language = args.get('language')
    if language:
        latest = language
    chosen = choose_voice(self, key, **args)
    if language and key in (None, 'default', 'hyperlink', 'uppercase'):
        for each in chosen:
            each['_language'] = latest
    return chosen


speech_generator.SpeechGenerator.voice = voice

speak = SpeechServer._speak
speak_character = SpeechServer.speakCharacter
said_at = 0


def say(words, language):
    global said_at
    report(said=words, language=language)
    if is_reading_on():
        # A voice takes time, in which the page follows the reader.
        time.sleep(0.03)
    said_at = time.monotonic()


def spoken(self, text, acss, **named):
    say(text, (acss or {}).get('_language') or '')
    return speak(self, text, acss, **named)


def spelled(self, character, acss=None):
    say(character, '')
    return speak_character(self, character, acss)


SpeechServer._speak = spoken
SpeechServer.speakCharacter = spelled

# A voice that takes no time ends before Orca asks to be told of its end, for which reading on waits.
Handler = client._CallbackHandler
call, add_callback = Handler.__call__, Handler.add_callback
ended = []


def called(self, msg_id, client_id, type, **named):
    if type in (client.CallbackType.END, client.CallbackType.CANCEL) and msg_id not in self._callbacks:
        ended.append((msg_id, client_id, type))
        del ended[:-20]
        if msg_id not in self._callbacks:
            return
    call(self, msg_id, client_id, type, **named)


def added(self, msg_id, callback, event_types):
    add_callback(self, msg_id, callback, event_types)
    for each in [each for each in ended if each[0] == msg_id]:
        ended.remove(each)
        call(self, *each)


Handler.__call__, Handler.add_callback = called, added

# Keys: what Orca takes for itself it does a moment later.
process = input_event.KeyboardEvent._process
consume = input_event.KeyboardEvent._consume
pending = 0


def processed(self):
    global pending
    result = process(self)
    if self.isPressedKey() and not self.isModifierKey() and not self.isOrcaModifier() and not self.is_duplicate:
        if result[1] == 'Will be consumed':
            pending += 1
        else:
            report(key=self.event_string, isOurs=bool(result[0]))
    return result


def consumed(self):
    global pending
    try:
        return consume(self)
    finally:
        pending -= 1
        report(key=self.event_string, isOurs=True)


input_event.KeyboardEvent._process = processed
input_event.KeyboardEvent._consume = consumed


def is_reading_on():
    return getattr(orca_state.activeScript, '_inSayAll', False)


def is_idle():
    manager = event_manager.getManager()
    if pending or not manager._eventQueue.empty():
        return False
    script = orca_state.activeScript
    live = getattr(script, 'liveRegionManager', None)
    if live and len(live.msg_queue):
        return False
    return not is_reading_on()


def has_spoken():
    # What a command has begun may not be under way yet.
    return is_idle() and time.monotonic() - said_at > 0.06


def on_child(event):
    name = event.any_data.name if event.any_data else ''
    if not name.startswith('mark '):
        return
    mark = name[len('mark '):]
    is_over = has_spoken if mark.endswith(' rest') else is_idle

    def wait():
        if not is_over():
            return True
        report(mark=mark)
        return False

    # Behind everything that Orca has put off itself.
    GLib.timeout_add(10, wait, priority=GLib.PRIORITY_LOW)


def give_way():
    # The loop that waits for events keeps Python's lock; the thread that hears when a sentence has been spoken needs it.
    time.sleep(0.0001)
    return True


def listen():
    GLib.timeout_add(5, give_way)
    pyatspi.Registry.registerEventListener(on_child, 'object:children-changed:add')
    report(ready=True)
    return False


GLib.timeout_add(500, listen)
# Not by Orca's own command, which lets a user have no more than one.
manager = orca.getSettingsManager()
manager.activate(None, {})
sys.path.insert(0, manager.getPrefsDir())
os.dup2(2, 1)
sys.exit(orca.main())
