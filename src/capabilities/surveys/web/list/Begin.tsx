import { useNavigate } from '@tanstack/react-router'
import type { SentOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import type { createSurvey } from '../../definitions/contract.ts'
import type { ReadySurvey } from '../../templates/contract.ts'
import { surveysKey } from '../queries.ts'
import { BeginForm } from './BeginForm.tsx'
import { FromFile } from './FromFile.tsx'
import styles from './New.module.css'
import { say } from './say.ts'
import { TemplateShown } from './TemplateShown.tsx'

interface BeginProps {
  /** The key of a ready survey, `blank` or `file`. */
  chosen: string | undefined
  template: ReadySurvey | undefined
}

/** What was chosen to begin with, and the button that begins. */
export function Begin({ chosen, template }: BeginProps) {
  const navigate = useNavigate()
  const making = useChangeOf(
    surveysKey,
    (wanted: SentOf<typeof createSurvey>) => ask<typeof createSurvey>('POST', '/api/surveys', wanted),
    { done: () => say('made'), tellsFailure: false },
  )
  const begin = (wanted: SentOf<typeof createSurvey>) =>
    making.mutate(wanted, {
      onSuccess: ({ id }) => navigate({ to: '/surveys/$survey', params: { survey: id } }),
    })
  const state = { isBusy: making.isPending, error: making.error }
  if (template)
    return (
      <Card title={template.name}>
        <TemplateShown template={template}>
          <BeginForm
            {...state}
            name={template.name}
            action={say('begin')}
            onBegin={(name) => begin({ name, template: template.key })}
          />
        </TemplateShown>
      </Card>
    )
  if (chosen === 'blank')
    return (
      <Card title={say('blank')}>
        <BeginForm {...state} name="" action={say('beginBlank')} onBegin={(name) => begin({ name })} />
      </Card>
    )
  if (chosen === 'file')
    return (
      <Card title={say('file')}>
        <FromFile {...state} onBegin={(definition) => begin({ definition })} />
      </Card>
    )
  return (
    <Card>
      <p className={styles.quiet}>{say('chooseFirst')}</p>
    </Card>
  )
}
