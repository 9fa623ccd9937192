/** `a=1&b[c]=2` as `{ a: '1', 'b[c]': '2' }`; one field often holds JSON (`payload={…}`), which is opened. */
export function objectOf(form: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(form)) fields[name] = opened(value)
  return fields
}

function opened(value: string): unknown {
  if (!/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
