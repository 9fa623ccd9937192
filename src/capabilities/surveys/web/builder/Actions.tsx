import { Button, Menu } from '@mantine/core'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import styles from './Builder.module.css'
import { PublishButton } from './PublishButton.tsx'
import { useSurveyChanges } from './queries.ts'
import { say } from './say.ts'
import { useBuilderAddress } from './use-builder-address.ts'
import type { Editing } from './use-editing.ts'

const savingWords = { saved: 'saved', waiting: 'unsaved', saving: 'saving' } as const

/** Undo, translations, and whether it is asked. */
export function Actions({ editing }: { editing: Editing }) {
  const { undo, redo, mayChange, autosave, shown } = editing
  const { address, change } = useBuilderAddress()
  const { state } = autosave.saving
  const isTranslating = address.view === 'translations'
  return (
    <>
      {mayChange && (
        <>
          <span className={styles.saving} role="status">
            {state === 'overtaken' || state === 'failed' ? '' : say(savingWords[state])}
          </span>
          <Button onClick={undo} disabled={!undo} aria-keyshortcuts="Control+Z">
            {say('undo')}
          </Button>
          <Button onClick={redo} disabled={!redo} aria-keyshortcuts="Control+Shift+Z">
            {say('redo')}
          </Button>
        </>
      )}
      <Button
        onClick={() => change({ view: isTranslating ? undefined : 'translations', question: undefined })}
      >
        {say(isTranslating ? 'back' : 'translate')}
      </Button>
      <MoreActions editing={editing} />
      {mayChange && (shown.state !== 'open' || shown.hasChanges || state !== 'saved') && (
        <PublishButton editing={editing} />
      )}
    </>
  )
}

function MoreActions({ editing: { shown, mayChange } }: { editing: Editing }) {
  const { close, reopen } = useSurveyChanges(shown.id)
  const download = `/api/surveys/${shown.id}/definition`
  return (
    <Confirm
      title={say('closeTitle')}
      action={say('close')}
      onConfirm={() => close.mutateAsync().catch(() => undefined)}
      trigger={(ask) => (
        <Menu position="bottom-end" shadow="md" withinPortal>
          <Menu.Target>
            <Button>{say('moreActions')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={download} download={`${shown.key}.json`}>
              {say('download')}
            </Menu.Item>
            {mayChange && shown.state === 'closed' && shown.version !== null && (
              <Menu.Item onClick={() => reopen.mutate()}>{say('reopen')}</Menu.Item>
            )}
            {mayChange && shown.state === 'open' && (
              <Menu.Item color="bad" onClick={ask}>
                {say('close')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    >
      {say('closeSays')}
    </Confirm>
  )
}
