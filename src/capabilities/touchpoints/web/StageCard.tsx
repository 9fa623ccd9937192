import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client/api.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import type { createStage, orderStages, renameStage, StageListed, Touchpoint } from '../contract.ts'
import { NameForm } from './NameForm.tsx'
import { touchpointsQuery } from './questions.ts'
import { RemoveStage } from './RemoveStage.tsx'
import styles from './Rules.module.css'
import { say, sayCounted } from './say.ts'
import { useChange, useMayChange } from './use-change.ts'

/** The stages in order: add, rename, move, remove. */
export function StageCard() {
  const all = useQuery(touchpointsQuery)
  const mayChange = useMayChange()
  const [naming, setNaming] = useState<StageListed | 'new'>()
  return (
    <Card
      title={say('stages')}
      aside={mayChange && <Button onClick={() => setNaming('new')}>{say('addStage')}</Button>}
    >
      <p className={styles.lead}>{say('stagesWords')}</p>
      {naming && (
        <StageForm stage={naming === 'new' ? undefined : naming} onClose={() => setNaming(undefined)} />
      )}
      <Answer of={all} height={240}>
        {({ stages, touchpoints }) => (
          <StageList {...{ stages, touchpoints }} onRename={mayChange ? setNaming : undefined} />
        )}
      </Answer>
    </Card>
  )
}

interface StageListProps {
  stages: StageListed[]
  touchpoints: Touchpoint[]
  /** Absent for those who only look. */
  onRename?: (stage: StageListed) => void
}

function StageList({ stages, touchpoints, onRename }: StageListProps) {
  const ordering = useChange((ids: string[]) =>
    ask<typeof orderStages>('PUT', '/api/touchpoint-stage-order', { ids }),
  )
  const move = (index: number, by: -1 | 1) => {
    const ids = stages.map(({ id }) => id)
    const [moved] = ids.splice(index, 1)
    ids.splice(index + by, 0, moved!)
    ordering.mutate(ids)
  }
  const held = (id: string) => touchpoints.filter(({ stageId }) => stageId === id).length
  return (
    <ol className={styles.rules}>
      {stages.map((stage, index) => (
        <li key={stage.id}>
          <p>
            <b>{stage.name}</b> · {sayCounted('touchpoints', held(stage.id))}
          </p>
          {onRename && (
            <div className={styles.actions}>
              <ActionIcon
                aria-label={say('stageUp', { name: stage.name })}
                disabled={index === 0 || ordering.isPending}
                onClick={() => move(index, -1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                aria-label={say('stageDown', { name: stage.name })}
                disabled={index === stages.length - 1 || ordering.isPending}
                onClick={() => move(index, 1)}
              >
                ↓
              </ActionIcon>
              <Button
                variant="subtle"
                onClick={() => onRename(stage)}
                aria-label={say('renameStage', { name: stage.name })}
              >
                {say('edit')}
              </Button>
              {stages.length > 1 && (
                <RemoveStage stage={stage} others={stages.filter(({ id }) => id !== stage.id)} />
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function StageForm({ stage, onClose }: { stage?: StageListed; onClose: () => void }) {
  const saving = useChange(
    (name: string) =>
      stage
        ? ask<typeof renameStage>('PATCH', '/api/touchpoint-stages/:id', { id: stage.id, name })
        : ask<typeof createStage>('POST', '/api/touchpoint-stages', { name }),
    { done: () => say('saved'), tellsFailure: false },
  )
  return (
    <NameForm
      title={stage ? say('renameStage', { name: stage.name }) : say('addStage')}
      label={say('stageName')}
      name={stage?.name}
      error={saving.error}
      isBusy={saving.isPending}
      onSave={(name) => saving.mutate(name, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
