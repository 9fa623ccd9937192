import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../../web/client/api.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { Wrong } from '../../../web/kit/Wrong.tsx'
import type { startImport } from '../imports/contract.ts'
import { say } from './import-say.ts'
import { UploadList } from './UploadList.tsx'
import { type Upload, useUploads } from './use-uploads.ts'
import { WizardSteps } from './WizardSteps.tsx'

/** The first step: files come in, each is looked at, errors stand beside the file. */
export function ImportStartPage() {
  const { uploads, add, remove } = useUploads()
  const starting = useStart()
  const ids = uploads.flatMap(({ file }) => file?.id ?? [])
  const hint = hintFor(uploads)
  return (
    <Page title={say('title')} sub={say('startSub')}>
      <div>
        <WizardSteps status="new" />
        <FileDrop onFiles={add} accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xlsx,.xes,.gz">
          {say('accepts')}
        </FileDrop>
      </div>
      {uploads.length > 0 && (
        <Card title={say('files')}>
          <UploadList uploads={uploads} onRemove={remove} />
          <Wrong error={starting.error} />
          <Group justify="flex-end" mt="sm" gap="sm">
            {hint && <span role="status">{hint}</span>}
            <Button
              variant="filled"
              disabled={hint !== undefined}
              loading={starting.isPending}
              onClick={() => starting.mutate(ids)}
            >
              {say('continue')}
            </Button>
          </Group>
        </Card>
      )}
    </Page>
  )
}

/** What has to happen before the next step. */
function hintFor(uploads: Upload[]): string | undefined {
  if (uploads.some(({ error }) => error)) return say('takeOutWrong')
  if (uploads.some(({ file }) => !file)) return say('uploadingStill')
  return undefined
}

/** Begins an import with files that are here, and goes to it. */
export function useStart() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (files: string[]) => ask<typeof startImport>('POST', '/api/imports', { files }),
    onSuccess: ({ id }) => navigate({ to: '/sources/import/$id', params: { id } }),
  })
}
