import type { Page, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

// What has neither a role nor a name of its own, and the boxes into which a line of text falls.
const unread = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker'];
const states = ['level', 'expanded', 'disabled', 'checked', 'required', 'readonly', 'invalid'];
// What is so of every node that could be otherwise.
const usual = ['required false', 'readonly false', 'invalid false'];

/**
 * Chromium's accessibility tree of a page, one node a line: `heading "Doelen" level=2`, indented by
 * two spaces for each level.
 */
export async function treeOutline(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = ({ childIds = [], ...node }: Node, depth: number): string[] => {
    const role = String(node.role?.value);
    const isRead = !node.ignored && !unread.includes(role);
    const children = childIds
      .flatMap((id) => byId.get(id) ?? [])
      .flatMap((child) => walk(child, depth + Number(isRead)));
    return isRead ? [`${'  '.repeat(depth)}${inWords(node, role)}`, ...children] : children;
  };
  return nodes[0]
    ? walk(nodes[0], 0)
        .slice(1)
        .map((line) => line.slice(2))
    : [];
}

function inWords({ name, description, properties = [] }: Node, role: string): string {
  const said = properties
    .filter((each) => states.includes(each.name) && !usual.includes(`${each.name} ${String(each.value.value)}`))
    .map((each) => `${each.name}=${String(each.value.value)}`);
  const quoted = name?.value ? [JSON.stringify(name.value)] : [];
  const described = description?.value ? [`description=${JSON.stringify(description.value)}`] : [];
  return [role === 'StaticText' ? 'text' : role, ...quoted, ...described, ...said].join(' ');
}
