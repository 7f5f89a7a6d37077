namespace ShareService.Shares;

/// <summary>Something failed, and not all of what had been done could be taken back: an operator has to look.</summary>
/// <param name="cause">What failed first.</param>
/// <param name="failures">What could not be done to take it back, and why.</param>
internal sealed class UndoFailedException(Exception cause, IEnumerable<(string Step, Exception Error)> failures)
    : ShareException($"{cause.Message} Still to be done: {string.Join("; ", failures.Select(Describe))}", cause)
{
    private static string Describe((string Step, Exception Error) failure) => $"{failure.Step} ({failure.Error.Message})";
}
