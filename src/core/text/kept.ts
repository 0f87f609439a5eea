/** The function with its results kept for as long as what they were made from: several rules ask the same of the same rows. */
export function kept<Source extends object, Result>(make: (source: Source) => Result): (source: Source) => Result {
  const results = new WeakMap<Source, { readonly result: Result }>();
  return (source) => {
    let known = results.get(source);
    if (known === undefined) results.set(source, (known = { result: make(source) }));
    return known.result;
  };
}

/** The function with its answers kept: what stands in many cells is looked at once. */
export function onceForEach<Value, Answer>(tell: (value: Value) => Answer): (value: Value) => Answer {
  const answers = new Map<Value, Answer>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined) return known;
    const answer = tell(value);
    answers.set(value, answer);
    return answer;
  };
}
