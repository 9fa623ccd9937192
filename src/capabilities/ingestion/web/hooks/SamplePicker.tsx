import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say } from './say.ts'
import type { SampleKind, useSample } from './use-sample.ts'

type SamplePickerProps = Pick<ReturnType<typeof useSample>, 'kind' | 'kinds' | 'sender' | 'pick' | 'paste'>

/** Which delivery is shown; one can be pasted. */
export function SamplePicker({ kind, kinds, sender, pick, paste }: SamplePickerProps) {
  return (
    <Group gap="xs">
      {kinds.length > 0 && (
        <select
          aria-label={say('sampleFrom')}
          value={kind}
          onChange={(event) => pick(event.currentTarget.value as SampleKind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {wordsFor(one, sender)}
            </option>
          ))}
        </select>
      )}
      <Paste onPaste={paste} />
    </Group>
  )
}

function wordsFor(kind: SampleKind, sender: string): string {
  if (kind === 'caught') return say('sampleCaught')
  return kind === 'preset' ? say('samplePreset', { sender }) : say('samplePasted')
}

function Paste({ onPaste }: { onPaste: (body: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = String(new FormData(event.currentTarget).get('body'))
    try {
      JSON.parse(body)
    } catch (error) {
      return setWrong(`${say('notJson')} ${(error as Error).message}`)
    }
    onPaste(body)
    setWrong(undefined)
    setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('paste')}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('paste')} size="lg">
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Textarea
              name="body"
              label={say('pasteLabel')}
              required
              rows={14}
              spellCheck={false}
              error={wrong}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button type="submit" variant="filled">
                {say('pasteUse')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
