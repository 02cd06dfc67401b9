const leadVerb =
  /^(?:also |jointly |further )*(?:offer|run|hold|organi[sz]e|conduct|provide|launch|develop|carry out|pool|share|exchange|bring|supply|introduce|promote|support|improve|expand|strengthen|press|push|focus|concentrate|cooperate|work|explore|study|examine|seek|build|create|establish|set up|open|start|train|teach|host|publish|test|pursue|advance|boost|foster|encourage|facilitate|implement|deliver|prepare|draw up|design|deepen|broaden|coordinate|research|invest|assist|help|advise|bridge|close|fill|meet|end|lobby|campaign|negotiate|consult|speed up|look|cut|reduce|raise|increase)\b/iu

/**
 * A verb that opens a list of things is none of them: `offer joint courses in drilling, modelling and
 * steam`. Lists in which each item has its own verb stay whole.
 */
export function bareObjects(items: readonly string[]): readonly string[] {
  const [first, ...others] = items
  if (first === undefined || others.length === 0 || others.some((item) => leadVerb.test(item)))
    return items
  const object =
    /^(?:\p{L}[\p{L}-]*\s+){1,5}?(?:in|on|over|for|about|into|regarding|concerning)\s+(?:the\s+)?(?=\p{L})|^.{3,80}? through (?=\p{L})/u
  if (
    !leadVerb.test(first) &&
    !/^(?:exchanges?|courses?|research|workshops?|training|projects?|studies|work|cooperation|experience|staff|students|experts|information|knowledge|expertise|know-how|programmes?|programs?)(?: and (?:staff|students|experts|information|knowledge|experience|expertise|know-how|data|materials))? (?:in|on|about)\s/iu.test(
      first,
    )
  )
    return items
  const opened = object.exec(first)
  return opened ? [first.slice(opened[0].length), ...others] : items
}
