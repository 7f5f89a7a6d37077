namespace FakeDrivers.Functional;

/// <summary>Hands what explains a failed test to its framework, and to the directory for artifacts.</summary>
/// <param name="context">The test's context; its servers have ended.</param>
internal sealed class TestReport(FunctionalTestContext context)
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
        if (context.Options.Reporter is { } reporter)
        {
            foreach (var (name, path) in files.Where(file => File.Exists(file.Path))) reporter.Attach(name, path);
        }

        if (context.Options.ArtifactDirectory is not { } artifacts) return;
        var target = Path.Combine(artifacts, Path.GetFileName(context.KeptPath));
        foreach (var problem in ArtifactDirectory.Copy(target, context.Directory, files.Select(file => file.Path))) Show(problem);
    }

    /// <summary>Writes a line to the test's output.</summary>
    public void Show(string line) => context.Options.Reporter?.WriteLine(line);

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
        Show($"--- {server.Name}: last {tail.Lines.Count} of {tail.Count} lines");
        foreach (var line in tail.Lines) Show(line.ToString());
    }

    private IEnumerable<(string Name, string Path)> Diagnosed()
    {
        var directory = new DirectoryInfo(Path.Combine(context.Directory, "diagnostics"));
        return directory.Exists
            ? directory.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(context.Directory, file.FullName).Replace('/', '-'), file.FullName))
            : [];
    }
}
