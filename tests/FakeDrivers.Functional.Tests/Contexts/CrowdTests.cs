using System.Globalization;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests.Contexts;

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
            var command = Program.Children.Command("run-contexts", Contexts.ToString(CultureInfo.InvariantCulture), AtOnce.ToString(CultureInfo.InvariantCulture));
            command = command with { Environment = new Dictionary<string, string?> { ["TMPDIR"] = root, ["TEMP"] = root, ["TMP"] = root } };

            var result = await new ProcessExecutor().RunAsync(command, TestContext.Current.CancellationToken);

            var servers = result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).ToList();
            servers.Should().HaveCount(2 * Contexts);
            servers.Select(server => server[2]).Should().OnlyHaveUniqueItems("each answered for itself");
            servers.Select(server => server[0]).Where(IsAlive).Should().BeEmpty();
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Should().BeEmpty();
            if (ListeningSockets.AreKnown)
            {
                var listening = ListeningSockets.Read().Select(socket => socket.Port.ToString(CultureInfo.InvariantCulture)).ToHashSet();
                servers.Select(server => server[1]).Where(listening.Contains).Should().BeEmpty();
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static bool IsAlive(string pid)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
            return process.ProcessName.Contains("dotnet", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
