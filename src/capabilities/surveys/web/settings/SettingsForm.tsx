import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import { touchpointsQuery } from '../../../touchpoints/web/questions.ts'
import type { changeSurvey, SurveyShown } from '../../definitions/contract.ts'
import { surveysKey } from '../queries.ts'
import { lastDayOf, wantedIn } from './form.ts'
import { say } from './say.ts'

const purposes = ['transaction', 'relationship', 'pulse'] as const
const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** Where a survey belongs and how it is asked, beside what it asks. */
export function SettingsForm({ survey, onDone }: { survey: SurveyShown; onDone: () => void }) {
  const saving = useChangeOf(
    surveysKey,
    (form: FormData) =>
      ask<typeof changeSurvey>('PATCH', '/api/surveys/:id', { id: survey.id, ...wantedIn(form, survey) }),
    { done: () => say('saved'), tellsFailure: false },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    saving.mutate(new FormData(event.currentTarget), { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Belonging survey={survey} />
        <Promised survey={survey} />
        {survey.survey.languages.map((language, i) => (
          <Textarea
            key={language}
            name={`changed ${language}`}
            label={say('changed', { language: languageNames.of(language) ?? language })}
            description={i === 0 && say('changedHint')}
            defaultValue={survey.settings.changed[language]}
            lang={language}
            dir="auto"
            maxLength={2_000}
            autosize
            minRows={2}
          />
        ))}
        <Unfinished settings={survey.settings} />
        <Wrong error={saving.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={saving.isPending}>
            {say('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What for, where, until when. */
function Belonging({ survey }: { survey: SurveyShown }) {
  const { touchpoints = [], stages = [] } = useQuery(touchpointsQuery).data ?? {}
  const names = (list: readonly { name: string }[], own: string) => [
    { value: '', label: say('nowhere') },
    ...[...new Set([own, ...list.map(({ name }) => name)])].filter(Boolean),
  ]
  return (
    <>
      <NativeSelect
        name="purpose"
        label={say('purpose')}
        defaultValue={survey.purpose}
        data={purposes.map((value) => ({ value, label: say(value) }))}
      />
      <NativeSelect
        key={`touchpoint ${touchpoints.length}`}
        name="touchpoint"
        label={say('touchpoint')}
        description={say('touchpointHint')}
        defaultValue={survey.touchpoint}
        data={names(touchpoints, survey.touchpoint)}
      />
      <NativeSelect
        key={`stage ${stages.length}`}
        name="stage"
        label={say('stage')}
        defaultValue={survey.stage}
        data={names(stages, survey.stage)}
      />
      <TextInput
        name="closesOn"
        type="date"
        label={say('closesOn')}
        description={say('closesHint')}
        defaultValue={lastDayOf(survey.closesAt)}
      />
    </>
  )
}

/** What is settled once it is published. */
function Promised({ survey }: { survey: SurveyShown }) {
  const isSettled = survey.version !== null
  return (
    <>
      <TextInput
        name="key"
        label={say('key')}
        description={say('keyHint')}
        defaultValue={survey.key}
        leftSection="/s/"
        disabled={isSettled}
        pattern="[a-z0-9][a-z0-9\-]{2,39}"
      />
      <Checkbox
        name="isAnonymous"
        label={say('isAnonymous')}
        description={say('anonymousHint')}
        defaultChecked={survey.isAnonymous}
        disabled={isSettled}
      />
    </>
  )
}

function Unfinished({ settings }: { settings: SurveyShown['settings'] }) {
  const [counts, setCounts] = useState(settings.countsPartial)
  return (
    <>
      <Checkbox
        name="countsPartial"
        label={say('countsPartial')}
        checked={counts}
        onChange={(event) => setCounts(event.currentTarget.checked)}
      />
      {counts && (
        <NumberInput
          name="partialAfterHours"
          label={say('partialAfter')}
          defaultValue={settings.partialAfterHours}
          min={1}
          max={720}
          allowDecimal={false}
        />
      )}
    </>
  )
}
