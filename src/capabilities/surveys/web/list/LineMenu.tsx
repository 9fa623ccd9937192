import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import type { copySurvey, deleteSurvey, SurveyLine } from '../../definitions/contract.ts'
import { surveysKey } from '../queries.ts'
import styles from './List.module.css'
import { say } from './say.ts'

/** What can be done with one survey of the list. */
export function LineMenu({ survey }: { survey: SurveyLine }) {
  const { id, name, key, complete, partial } = survey
  const mayWrite = useMay('surveys:write')
  const navigate = useNavigate()
  const copying = useChangeOf(
    surveysKey,
    () => ask<typeof copySurvey>('POST', '/api/surveys/:id/copies', { id }),
    {
      done: (copy) => say('copied', { name: copy.name }),
    },
  )
  const deleting = useChangeOf(
    surveysKey,
    () => ask<typeof deleteSurvey>('DELETE', '/api/surveys/:id', { id }),
    {
      done: () => say('deleted'),
    },
  )
  const copy = () =>
    copying.mutate(undefined, {
      onSuccess: (made) => navigate({ to: '/surveys/$survey', params: { survey: made.id } }),
    })
  return (
    <Confirm
      title={say('deleteTitle', { name })}
      action={say('delete')}
      onConfirm={() => deleting.mutateAsync(undefined).catch(() => undefined)}
      trigger={(askFirst) => (
        <Menu position="bottom-end" shadow="md" withinPortal>
          <Menu.Target>
            <button type="button" className={styles.menu} aria-label={say('actions', { name })}>
              ⋯
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {mayWrite && <Menu.Item onClick={copy}>{say('copy')}</Menu.Item>}
            <Menu.Item component="a" href={`/api/surveys/${id}/definition`} download={`${key}.json`}>
              {say('export')}
            </Menu.Item>
            {mayWrite && complete + partial === 0 && (
              <Menu.Item color="bad" onClick={askFirst}>
                {say('delete')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    >
      {say('deleteWords')}
    </Confirm>
  )
}
