import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { languageName } from '../builder/language-name.ts'
import { type Draft, withWording } from './draft.ts'
import { say } from './say.ts'

interface MessageFieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
  languages: readonly string[]
  language: string
  variant: number
  setLanguage: (language: string) => void
  setVariant: (variant: number) => void
}

/** What the message says around the first question, by language, in one wording or two. */
export function MessageFields(props: MessageFieldsProps) {
  const { draft, onChange, languages, language, variant, setLanguage } = props
  const wording = draft.variants[variant]?.[language] ?? { subject: '', words: '' }
  const change = (part: Partial<typeof wording>) => onChange(withWording(draft, variant, language, part))
  return (
    <>
      <Wordings {...props} />
      {languages.length > 1 && (
        <NativeSelect
          label={say('language')}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
        />
      )}
      {draft.channel === 'email' && (
        <TextInput
          label={say('subject')}
          value={wording.subject}
          maxLength={200}
          onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
        />
      )}
      <Textarea
        label={say('words')}
        description={say('wordsHint')}
        value={wording.words}
        required
        autosize
        minRows={4}
        maxLength={2_000}
        onChange={({ currentTarget }) => change({ words: currentTarget.value })}
      />
    </>
  )
}

/** A second wording, to see which is answered more. */
function Wordings({ draft, onChange, variant, setVariant }: MessageFieldsProps) {
  const [first] = draft.variants
  if (!first) return null
  if (draft.variants.length === 1)
    return (
      <Group>
        <Button
          variant="subtle"
          onClick={() => {
            onChange({ ...draft, variants: [first, first] })
            setVariant(1)
          }}
        >
          {say('secondWording')}
        </Button>
      </Group>
    )
  return (
    <Group align="end">
      <NativeSelect
        label={say('wording')}
        value={String(variant)}
        onChange={({ currentTarget }) => setVariant(Number(currentTarget.value))}
        data={['A', 'B'].map((name, at) => ({ value: String(at), label: say('wordingOf', { name }) }))}
      />
      <Button
        variant="subtle"
        onClick={() => {
          onChange({ ...draft, variants: [first] })
          setVariant(0)
        }}
      >
        {say('withoutSecond')}
      </Button>
    </Group>
  )
}
