using System.Globalization;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

public sealed class CrowdTests
{
    private const int Contexts = 200;
    private const int AtOnce = 8;

    [Fact]
    public async Task Two_hundred_contexts_eight_at_a_time_clash_nowhere_and_leave_nothing()
    {
        var root = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"crowd-{Path.GetRandomFileName()}")).FullName;
        try
        {
            var label = Path.GetFileName(root);
            string[] arguments = [label, Contexts.ToString(CultureInfo.InvariantCulture), AtOnce.ToString(CultureInfo.InvariantCulture)];
            var command = Program.Children.Command("run-contexts", arguments);
            command = command with { Environment = new Dictionary<string, string?> { ["TMPDIR"] = root, ["TEMP"] = root, ["TMP"] = root } };

            var result = await new ProcessExecutor().RunAsync(command, TestContext.Current.CancellationToken);

            var servers = result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).ToList();
            servers.Should().HaveCount(2 * Contexts);
            servers.Select(server => server[2]).Should().OnlyHaveUniqueItems("each answered for itself");
            Processes().Where(process => process.Contains(label, StringComparison.Ordinal)).Should().BeEmpty("every process of a server has its context's name in its environment");
            Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Where(entry => !Directory.Exists(entry)).Should().BeEmpty("neither file nor socket is left");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>The environments of all processes; empty where the system does not show them.</summary>
    private static IEnumerable<string> Processes()
    {
        if (!OperatingSystem.IsLinux()) yield break;
        foreach (var directory in Directory.EnumerateDirectories("/proc").Where(each => char.IsAsciiDigit(Path.GetFileName(each)[0])))
        {
            string text;
            try
            {
                text = File.ReadAllText(Path.Combine(directory, "environ"));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            yield return text;
        }
    }
}
