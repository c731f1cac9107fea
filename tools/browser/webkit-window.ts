/**
 * Makes the viewport of a WebKit window as large as asked. The window follows only after a while.
 *
 * @throws when it does not, which is so for widths under some 450 pixels.
 */
export async function resizeWindow(driver: WebdriverIO.Browser, width: number, height: number): Promise<void> {
  const inner = () => driver.execute(() => [innerWidth, innerHeight]);
  const [across, down] = await driver.execute(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const);
  await driver.setWindowRect(null, null, width + across, height + down);
  await driver.waitUntil(async () => String(await inner()) === String([width, height]), {
    timeout: 3000,
    interval: 20,
    timeoutMsg: `webkit's window does not become ${width} × ${height} pixels wide`,
  });
}
