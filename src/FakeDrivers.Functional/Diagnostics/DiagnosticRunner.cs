using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Lets all diagnostics look at a server, one after the other, since two debuggers at once stand in each other's way.</summary>
internal static class DiagnosticRunner
{
    /// <summary>How long one of them may take. Servers and tools are real, and so is this time.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>What they found. None of them can fail the caller: what goes wrong stands in its place.</summary>
    /// <param name="diagnostics">Who looks.</param>
    /// <param name="server">At whom; its process runs.</param>
    /// <param name="directory">A directory for what is too large for a message. It is made.</param>
    /// <param name="cancellationToken">Ends all looks.</param>
    /// <param name="time">The clock of the limit; the system's when absent.</param>
    public static async Task<IReadOnlyList<DiagnosticFinding>> ExamineAsync(
        IEnumerable<IServerDiagnostic> diagnostics, ServerProcess server, string directory, CancellationToken cancellationToken, TimeProvider? time = null)
    {
        Directory.CreateDirectory(directory);
        var findings = new List<DiagnosticFinding>();
        foreach (var diagnostic in diagnostics)
        {
            if (cancellationToken.IsCancellationRequested) break;
            if (await LookAsync(diagnostic, server, directory, time ?? TimeProvider.System, cancellationToken).ConfigureAwait(false) is { Length: > 0 } text)
            {
                findings.Add(new(NameOf(diagnostic), text));
            }
        }

        return findings;
    }

    private static async Task<string?> LookAsync(
        IServerDiagnostic diagnostic, ServerProcess server, string directory, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // One that does not listen to its token is left alone.
            return await Task.Run(() => diagnostic.ExamineAsync(server, directory, stop.Token), stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return limit.IsCancellationRequested ? string.Create(CultureInfo.InvariantCulture, $"gave nothing within {Limit.TotalSeconds} s") : null;
        }
        catch (Exception error)
        {
            return $"failed: {error.GetType().Name}: {error.Message}";
        }
    }

    private static string NameOf(IServerDiagnostic diagnostic) =>
        diagnostic.ToString() is { } name && name != diagnostic.GetType().FullName ? name : diagnostic.GetType().Name;
}
