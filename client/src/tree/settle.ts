/** An event of VS Code's, as far as it is used here. */
export type Happening = (listener: () => void) => { dispose(): unknown };

/** Waits until an event has made something true, or for so many milliseconds. */
export async function settle(isTrue: () => boolean, event: Happening, most: number): Promise<void> {
  if (isTrue()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(late);
      listening.dispose();
      resolve();
    };
    const late = setTimeout(end, most);
    const listening = event(() => {
      if (isTrue()) end();
    });
  });
}
