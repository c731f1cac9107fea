import type { Page } from 'puppeteer-core';

const readRoles = ['StaticText', 'image'];

/** The texts and the images' alternatives in Chromium's accessibility tree, in its order. */
export async function accessibleTexts(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const texts: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const text = String(node.name?.value ?? '').trim();
    if (!node.ignored && text && readRoles.includes(String(node.role?.value))) texts.push(text);
    node.childIds?.forEach(walk);
  };
  if (nodes[0]) walk(nodes[0].nodeId);
  return texts;
}
