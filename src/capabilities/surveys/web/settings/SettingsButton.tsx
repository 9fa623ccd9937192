import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { SurveyShown } from '../../definitions/contract.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { say } from './say.ts'

/** Opens how a survey is asked, for whoever may change it. */
export function SettingsButton({ survey }: { survey: SurveyShown }) {
  const [isOpen, setOpen] = useState(false)
  if (!survey.mayChange) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('settings')}</Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={say('title', { name: survey.name })}
      >
        <SettingsForm survey={survey} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}
