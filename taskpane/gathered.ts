/**
 * Asks once for all that is asked until the page has nothing else to do: a recalculation calls hundreds of functions one
 * after the other, and each request to Excel takes as long as one for all. Nothing is kept: the next question is asked anew.
 */
export function gathered<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (questions: readonly Question[]) => Promise<readonly Answer[]> {
  let open: { readonly questions: Question[]; readonly answers: Promise<readonly Answer[]> } | null = null;
  const begin = (): NonNullable<typeof open> => {
    const questions: Question[] = [];
    const answers = new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      open = null;
      return ask(questions);
    });
    return { questions, answers };
  };
  return async (questions) => {
    open ??= begin();
    const first = open.questions.length;
    open.questions.push(...questions);
    return (await open.answers).slice(first, first + questions.length);
  };
}
