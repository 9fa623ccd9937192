import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { segmentsQuery } from '../../../../web/client/QuestionBar.tsx'
import { FileDrop } from '../../../../web/kit/FileDrop.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { Draft } from './draft.ts'
import { say } from './say.ts'

interface FieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
}

/** All customers, those of a segment, or the people of a file. */
export function WhomFields({ draft, onChange }: FieldsProps) {
  const segments = useQuery(segmentsQuery).data?.segments ?? []
  return (
    <>
      <NativeSelect
        label={say('whom')}
        value={draft.whom}
        onChange={({ currentTarget }) => onChange({ ...draft, whom: currentTarget.value })}
        data={[
          { value: 'everybody', label: say('everybody') },
          ...segments.map(({ id, name }) => ({ value: id, label: say('segment', { name }) })),
          { value: 'file', label: say('file') },
        ]}
      />
      {draft.whom === 'file' && <Recipients draft={draft} onChange={onChange} />}
    </>
  )
}

/** As the server takes it. */
const longest = 950_000

function Recipients({ draft, onChange }: FieldsProps) {
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    if (chosen.size > longest) return toastFailed(new Error(say('fileTooLong')))
    onChange({ ...draft, file: { name: chosen.name, text: await chosen.text() } })
  }
  const { file } = draft
  const lines = file?.text.split('\n').filter((line) => line.trim() !== '').length ?? 0
  return (
    <FileDrop accept=".csv,.txt,.tsv" multiple={false} onFiles={take}>
      {file ? say('fileChosen', { name: file.name, count: count(lines) }) : say('fileWords')}
    </FileDrop>
  )
}
