/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  return text.replace(/[\u0800-\ud7ff\ue000-\uffff]/g, "___").replace(/[\u0080-\uffff]/g, "__").length;
}
