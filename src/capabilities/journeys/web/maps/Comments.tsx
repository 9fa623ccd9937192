import { Button, Checkbox, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { moment } from '../../../../web/kit/instants.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { addComment, Comment, deleteComment, MapShown, resolveComment } from '../../maps/contract.ts'
import { wholeColumn } from './columns.ts'
import styles from './Page.module.css'
import { useMapChanges } from './queries.ts'
import { say } from './say.ts'

interface CommentsProps {
  map: MapShown
  /** The cell that is commented on; without it all comments of the map. */
  columnId?: string
  laneId?: string
}

/** What colleagues say of cells, open ones first seen; with a cell, a new one about it. */
export function Comments({ map, columnId, laneId }: CommentsProps) {
  const [withResolved, setWithResolved] = useState(false)
  const isMeant = (comment: Comment) =>
    (!columnId || (comment.columnId === columnId && comment.laneId === laneId)) &&
    (withResolved || !comment.resolvedAt)
  const shown = map.comments.filter(isMeant)
  const mayWrite = useMay('journeys:write')
  return (
    <>
      {mayWrite && columnId && laneId && <NewComment {...{ map, columnId, laneId }} />}
      {map.comments.some(({ resolvedAt }) => resolvedAt) && (
        <Checkbox
          mb="sm"
          label={say('showResolved')}
          checked={withResolved}
          onChange={() => setWithResolved(!withResolved)}
        />
      )}
      {shown.length === 0 && <p className={styles.quiet}>{say('noComments')}</p>}
      {shown.map((comment) => (
        <OneComment key={comment.id} {...{ map, comment, mayWrite }} />
      ))}
    </>
  )
}

function NewComment({ map, columnId, laneId }: Required<CommentsProps>) {
  const [text, setText] = useState('')
  const { fresh } = useMapChanges(map.id)
  const adding = useMutation({
    mutationFn: () =>
      ask<typeof addComment>('POST', '/api/maps/:id/comments', {
        id: map.id,
        columnId,
        laneId,
        text: text.trim(),
      }),
    onError: toastFailed,
    onSuccess: () => {
      setText('')
      return fresh()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') adding.mutate()
  }
  return (
    <form onSubmit={save} className={styles.fields}>
      <Textarea
        data-autofocus
        label={say('yourComment', placeOf(map, columnId, laneId))}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button type="submit" variant="filled" loading={adding.isPending} disabled={text.trim() === ''}>
          {say('comment')}
        </Button>
      </Group>
    </form>
  )
}

function OneComment({ map, comment, mayWrite }: { map: MapShown; comment: Comment; mayWrite: boolean }) {
  const { fresh } = useMapChanges(map.id)
  const at = { id: map.id, comment: comment.id }
  const act = useMutation({
    mutationFn: (what: 'turn' | 'delete'): Promise<unknown> =>
      what === 'delete'
        ? ask<typeof deleteComment>('DELETE', '/api/maps/:id/comments/:comment', at)
        : ask<typeof resolveComment>('PATCH', '/api/maps/:id/comments/:comment', {
            ...at,
            isResolved: !comment.resolvedAt,
          }),
    onError: toastFailed,
    onSuccess: fresh,
  })
  const { lane, column } = placeOf(map, comment.columnId, comment.laneId)
  return (
    <div className={styles.entry}>
      <span className={styles.quiet}>
        <b>{comment.by}</b> · {lane} · {column} · {moment(comment.at)}
      </span>
      <p>{comment.text}</p>
      {comment.resolvedAt && (
        <span className={styles.quiet}>
          {say('resolvedBy', { name: comment.resolvedBy ?? '', at: moment(comment.resolvedAt) })}
        </span>
      )}
      {mayWrite && (
        <Group gap={4}>
          <button type="button" className={styles.plain} onClick={() => act.mutate('turn')}>
            {say(comment.resolvedAt ? 'reopen' : 'resolve')}
          </button>
          {comment.isOwn && (
            <button type="button" className={styles.plain} onClick={() => act.mutate('delete')}>
              {say('takeBack')}
            </button>
          )}
        </Group>
      )}
    </div>
  )
}

function placeOf(map: MapShown, columnId: string, laneId: string) {
  const columns = map.shape.stages.flatMap((stage) => [stage, ...stage.steps])
  const column = columnId === wholeColumn ? map.name : columns.find(({ id }) => id === columnId)?.name
  const lane = map.shape.lanes.find(({ id }) => id === laneId)?.name
  return { column: column ?? say('goneColumn'), lane: lane ?? '' }
}
