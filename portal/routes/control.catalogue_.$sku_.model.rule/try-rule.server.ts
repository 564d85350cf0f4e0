import type { ActionFunctionArgs } from '@remix-run/node';
import type { Rule } from '#engine';
import { readForm } from '../../gateway/form.server.ts';
import { definitionOf } from '../control.catalogue_.$sku_.model/definition-of.server.ts';
import { ruleForm } from '../control.catalogue_.$sku_.model/rule-form.server.ts';
import { type RuleEffect, ruleEffect } from './rule-effect.ts';

/** A rule as the form has it, and what it would do; null while something of it is missing. */
export type Tried = { readonly rule: Rule; readonly effect: RuleEffect } | null;

/** Reads the form without keeping it, and tells what the rule would do to the draft. */
export async function tryRule(args: ActionFunctionArgs) {
  const read = await readForm(args, ruleForm.form);
  const form = read.reply();
  if (read.status !== 'success') return { intent: 'ruleTry', form, tried: null };
  const { value } = read;
  const definition = await definitionOf(args);
  if ((ruleForm.faults?.(definition, value) ?? []).length > 0) return { intent: 'ruleTry', form, tried: null };
  const rule = (await ruleForm.body(definition, value)) as Rule;
  const effect = ruleEffect(definition, rule);
  return { intent: 'ruleTry', form, tried: effect && { rule, effect } };
}
