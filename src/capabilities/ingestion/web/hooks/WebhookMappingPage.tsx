import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { Webhook } from '../../webhooks/contract.ts'
import type { Rule, WebhookMapping } from '../../webhooks/mapping.ts'
import { HookPreview } from './HookPreview.tsx'
import { JsonTree } from './JsonTree.tsx'
import styles from './NewWebhookPage.module.css'
import { webhookQuery } from './questions.ts'
import { RuleEditor, RuleTabs } from './RuleEditor.tsx'
import { give, newRule, placesOf, type Role, usesOf } from './roles.ts'
import { SamplePicker } from './SamplePicker.tsx'
import { say } from './say.ts'
import { headerLines, linesOf } from './tree.ts'
import { type Sample, useSample } from './use-sample.ts'
import { useWebhookChange } from './use-webhook.ts'

/** A delivery on the left, what it becomes on the right: clicked together, tried at once, kept when it is saved. */
export function WebhookMappingPage() {
  const { id } = useParams({ from: '/inside/sources/webhooks/$id/mapping' })
  const webhook = useQuery({ ...webhookQuery(id), refetchInterval: false })
  return (
    <Answer of={webhook} height={500}>
      {(shown) => <Editor webhook={shown} />}
    </Answer>
  )
}

function Editor({ webhook }: { webhook: Webhook }) {
  const { id, name } = webhook
  const [mapping, setMapping] = useState<WebhookMapping>(webhook.mapping)
  const [at, setAt] = useState(0)
  const picked = useSample(webhook)
  const navigate = useNavigate()
  const saving = useWebhookChange(id, () => navigate({ to: '/sources/webhooks/$id', params: { id } }))
  const rules = mapping.rules
  const rule = rules[at]
  const put = (changed: Rule) =>
    setMapping({ ...mapping, rules: rules.map((one, index) => (index === at ? changed : one)) })
  const add = () => {
    setMapping({ ...mapping, rules: [...rules, newRule(rules)] })
    setAt(rules.length)
  }
  const remove = () => {
    setMapping({ ...mapping, rules: rules.filter((_one, index) => index !== at) })
    setAt(Math.max(0, at - 1))
  }
  return (
    <Page
      title={say('mappingTitle', { name })}
      sub={say('mappingSub')}
      actions={
        <Group gap="sm">
          <ButtonLink to="/sources/webhooks/$id" params={{ id }}>
            {say('cancel')}
          </ButtonLink>
          <Button variant="filled" loading={saving.isPending} onClick={() => saving.mutate({ mapping })}>
            {say('save')}
          </Button>
        </Group>
      }
    >
      <Wrong error={saving.error} />
      <Grid columns="1fr 1fr">
        <Card title={say('sample')} aside={<SamplePicker {...picked} />}>
          <p className={styles.how}>{say('treeHint')}</p>
          <Tree sample={picked.sample} rule={rule} system={webhook.preset ?? name} onChange={put} />
        </Card>
        <div style={{ display: 'grid', gap: 14, alignContent: 'start', minWidth: 0 }}>
          <Card title={say('rules')}>
            <RuleTabs rules={rules} at={at} onPick={setAt} onAdd={add} onRemove={remove} />
            {rule && <RuleEditor key={rule.key} rule={rule} onChange={put} />}
          </Card>
          <Card title={say('preview')}>
            <HookPreview id={id} mapping={mapping} sample={picked.sample} />
          </Card>
        </div>
      </Grid>
    </Page>
  )
}

interface TreeProps {
  sample: Sample
  rule: Rule | undefined
  /** Who the ids in it are known to. */
  system: string
  onChange: (rule: Rule) => void
}

function Tree({ sample, rule, system, onChange }: TreeProps) {
  const parsed = parsedOr(sample.body)
  if (parsed === undefined) return <p>{say('previewNoSample')}</p>
  return (
    <JsonTree
      lines={[...headerLines(sample.headers), ...linesOf(parsed, rule?.each)]}
      taken={rolesByPlace(rule)}
      each={rule?.each}
      onGive={(role, path) => rule && onChange(give(rule, role, path, system))}
      onOnlyIf={(path, value) => rule && onChange({ ...rule, when: [...rule.when, { path, is: [value] }] })}
      onEach={(path) => rule && onChange({ ...rule, each: path })}
    />
  )
}

function parsedOr(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function rolesByPlace(rule: Rule | undefined): Map<string, Role[]> {
  const roles = new Map<string, Role[]>()
  for (const { role, from } of rule ? usesOf(rule) : []) {
    for (const place of placesOf(from)) roles.set(place, [...(roles.get(place) ?? []), role])
  }
  return roles
}
