/** A line that names keys as `<j>`: each is drawn as a key. */
export function Keys({ line }: { line: string }) {
  const parts = line.split(/<(\w)>/)
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? <kbd key={`${part} ${parts.slice(0, at).join('')}`}>{part}</kbd> : part,
      )}
    </>
  )
}
