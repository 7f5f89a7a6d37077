namespace FakeDrivers.Functional;

/// <summary>Hands what explains a failed test to its framework, and to the directory for artifacts.</summary>
/// <param name="context">The test's context; its servers have ended.</param>
/// <param name="reporter">The test's framework; <see langword="null"/> is none.</param>
internal sealed class TestReport(FunctionalTestContext context, ITestReporter? reporter)
{
    /// <summary>Attaches the log and the configuration of each server, and what diagnostics wrote, and shows the last lines in the test's output.</summary>
    public async Task AttachAsync(IEnumerable<ServerProcess> servers)
    {
        List<(string Name, string Path)> files = [];
        foreach (var server in servers)
        {
            files.Add(($"{server.Name}.log", server.Logs.Path));
            if (server.ConfigText.Length > 0) files.Add(($"{server.Name}.config.txt", await WriteConfigAsync(server).ConfigureAwait(false)));
            ShowLog(server);
        }

        files.AddRange(Diagnosed());
        foreach (var (name, path) in files.Where(file => File.Exists(file.Path))) reporter?.Attach(name, path);

        if (context.Options.ArtifactDirectory is not { } artifacts) return;
        var target = Path.Combine(artifacts, Path.GetFileName(context.KeptPath));
        foreach (var problem in ArtifactDirectory.Copy(target, context.Directory, files.Select(file => file.Path))) Show(problem);
    }

    private void Show(string line) => reporter?.WriteLine(line);

    private async Task<string> WriteConfigAsync(ServerProcess server)
    {
        var path = Path.Combine(context.Directory, $"{server.Name}.config.txt");
        await AtomicFile.WriteAsync(path, server.ConfigText, CancellationToken.None).ConfigureAwait(false);
        return path;
    }

    private void ShowLog(ServerProcess server)
    {
        // Mirrored lines are there already.
        if (context.Options.MirrorsLogs) return;
        var tail = LogTail.Of(server.Name, server.Logs, context.Options.ShownLogLines);
        if (tail.Count == 0) return;
        Show($"--- {server.Name}: {tail.Extent}");
        foreach (var line in tail.Shown) Show(line);
    }

    private IEnumerable<(string Name, string Path)> Diagnosed()
    {
        var directory = new DirectoryInfo(context.DiagnosticsDirectory);
        return directory.Exists
            ? directory.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(context.DiagnosticsDirectory, file.FullName).Replace('/', '-'), file.FullName))
            : [];
    }
}
