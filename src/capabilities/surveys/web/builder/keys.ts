/** What a key asks for on the list of questions. */
type KeyAction = 'previous' | 'next' | 'up' | 'down' | 'remove' | 'add' | 'copy' | 'leave'

interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  /** In a field, where letters and arrows belong to the text. */
  isTyping: boolean
}

const plain: Readonly<Record<string, KeyAction>> = {
  ArrowUp: 'previous',
  k: 'previous',
  ArrowDown: 'next',
  j: 'next',
  Delete: 'remove',
  Backspace: 'remove',
  n: 'add',
  d: 'copy',
}

/** Moving works in fields too; whatever would be typed does not. */
export function keyAction({ key, altKey, ctrlKey, metaKey, isTyping }: Pressed): KeyAction | undefined {
  if (ctrlKey || metaKey) return undefined
  if (key === 'Escape') return 'leave'
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : undefined
  return isTyping ? undefined : plain[key]
}

/** Undo or redo, wherever one is: Ctrl or ⌘ with Z, with Shift or Y for redo. */
export function historyKey({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): 'undo' | 'redo' | undefined {
  if (!ctrlKey && !metaKey) return undefined
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' ? 'redo' : undefined
}
