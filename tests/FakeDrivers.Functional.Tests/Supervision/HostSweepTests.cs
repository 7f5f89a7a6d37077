using System.Diagnostics;
using System.Globalization;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>Journals of hosts that have died, written here.</summary>
public sealed class HostSweepTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly System.Diagnostics.Process _process;
    private readonly ProcessIdentity _identity;

    public HostSweepTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Processes are identified on Linux and macOS.");
        _process = System.Diagnostics.Process.Start(new ProcessStartInfo("sleep", ["600"]) { UseShellExecute = false })!;
        _identity = Processes.Identify(_process.Id);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_process_of_a_dead_host_is_killed()
    {
        var journal = Write($"host 4194999 1 {HostIdentity.CurrentSpace}", Line(_identity));

        HostSweep.Run(_directory.Path);

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).Within();
        File.Exists(journal).Should().BeFalse();
    }

    [Fact]
    public void A_process_that_has_got_the_number_of_one_is_left_alone()
    {
        var journal = Write($"host 4194999 1 {HostIdentity.CurrentSpace}", Line(_identity with { StartedAt = _identity.StartedAt - 1 }));

        HostSweep.Run(_directory.Path);

        Processes.IsAlive(_identity).Should().BeTrue();
        File.Exists(journal).Should().BeFalse();
    }

    [Fact]
    public void A_process_that_has_got_the_number_of_a_dead_host_does_not_make_it_live()
    {
        var journal = Write($"host {_identity.Id} {_identity.StartedAt - 1} {HostIdentity.CurrentSpace}");

        HostSweep.Run(_directory.Path);

        File.Exists(journal).Should().BeFalse();
    }

    [Fact]
    public void Numbers_of_another_boot_or_container_mean_nothing()
    {
        var journal = Write("host 4194999 1 another boot", Line(_identity));

        HostSweep.Run(_directory.Path);

        Processes.IsAlive(_identity).Should().BeTrue();
        File.Exists(journal).Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("host 1")]
    [InlineData("no journal at all\n")]
    public void A_journal_that_was_cut_is_cleared_away_with_its_directory(string text)
    {
        var journal = Write(text);
        Directory.CreateDirectory(_directory["dead", "inner"]);

        HostSweep.Run(_directory.Path);

        File.Exists(journal).Should().BeFalse();
        Directory.Exists(_directory["dead"]).Should().BeFalse();
    }

    [Fact]
    public void A_line_that_was_cut_names_no_process()
    {
        var line = Line(_identity);
        var journal = Write($"host 4194999 1 {HostIdentity.CurrentSpace}", line[..line.LastIndexOf(' ')]);

        HostSweep.Run(_directory.Path);

        Processes.IsAlive(_identity).Should().BeTrue();
        File.Exists(journal).Should().BeFalse();
    }

    [Fact]
    public void What_is_of_all_hosts_stays()
    {
        Write("host 4194999 1 another boot");
        Directory.CreateDirectory(_directory["templates"]);
        File.WriteAllText(_directory["templates", "one"], "1");

        HostSweep.Run(_directory.Path);

        File.Exists(_directory["templates", "one"]).Should().BeTrue();
    }

    [Fact]
    public void A_journal_of_a_host_that_lives_stays_and_says_whose_it_is()
    {
        string path;
        HostIdentity host;
        using (var journal = HostJournal.Begin(_directory.Path, out host))
        {
            path = journal.Path;
            journal.Add(_identity);

            HostSweep.Run(_directory.Path);
        }

        using var content = File.OpenRead(path);
        var read = HostJournal.Read(path, content);
        read!.Value.Host.Should().Be(host);
        read.Value.Processes.Should().Equal(_identity);
        Directory.GetFiles(_directory.Path).Should().Equal(path);
    }

    private static string Line(ProcessIdentity process) => string.Create(CultureInfo.InvariantCulture, $"process {process.Id} {process.StartedAt} .\n");

    private string Write(params string[] lines)
    {
        File.WriteAllText(_directory["dead.host"], string.Join('\n', lines));
        return _directory["dead.host"];
    }
}
