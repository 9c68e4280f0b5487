const KEPT = 10_000; // milliseconds after which every browser has taken the content

/** Saves a file on the machine of who looks at the page. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
