import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { Survey } from '../../model/survey.ts'
import { missingIn } from './edit/languages.ts'
import { allQuestions } from './edit/questions.ts'
import { unfinished } from './edit/unfinished.ts'
import { languageName } from './language-name.ts'
import { useSurveyChanges } from './queries.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'
import { useFindings } from './use-findings.ts'

/** Says what publishing means and what could still be better; saves first what waits to be saved. */
export function PublishButton({ editing }: { editing: Editing }) {
  const { shown, autosave } = editing
  const [isOpen, setOpen] = useState(false)
  const { publish } = useSurveyChanges(shown.id)
  const count = useFindings(editing).data?.findings.filter(({ severity }) => severity !== 'hint').length ?? 0
  const { survey } = editing
  const undone = allQuestions(survey).filter((question) => unfinished(survey, question).length > 0).length
  const confirm = async () => {
    const saved = await autosave.flush()
    if (saved) await publish.mutateAsync(saved.revision).catch(() => undefined)
    setOpen(false)
  }
  const { saving } = autosave
  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        {say('publish')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('publishTitle')}>
        <p>{say(shown.version === null ? 'publishFirst' : 'publishAgain')}</p>
        {undone > 0 && <p>{say('unfinishedCount', { count: undone })}</p>}
        {survey.languages.map((language) => (
          <Missing key={language} survey={survey} language={language} />
        ))}
        {count > 0 && <p>{say('publishFindings', { count })}</p>}
        <Wrong error={saving.state === 'failed' ? saving.error : null} />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button onClick={() => setOpen(false)}>{say('notYet')}</Button>
          <Button variant="filled" loading={publish.isPending} onClick={confirm}>
            {say('publish')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}

function Missing({ survey, language }: { survey: Survey; language: string }) {
  const count = missingIn(survey, language)
  if (count === 0) return null
  return (
    <p>
      {languageName(language)}: {say('missing', { count })}
    </p>
  )
}
