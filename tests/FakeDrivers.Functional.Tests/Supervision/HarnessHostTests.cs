using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

public sealed class HarnessHostTests : IAsyncDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly Lazy<HarnessHost> _host;

    public HarnessHostTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights and watchers are those of POSIX systems.");
        _host = new(() => new(_directory.Path));
    }

    private HarnessHost Host => _host.Value;

    private string Root => _directory[$"fakedrivers-{PosixUser.OwnId}"];

    public async ValueTask DisposeAsync()
    {
        if (_host.IsValueCreated) await Host.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public void Directories_of_contexts_have_short_paths_of_their_own()
    {
        var (one, other) = (Host.CreateDirectory(), Host.CreateDirectory());

        one.Should().NotBe(other);
        Directory.Exists(one).Should().BeTrue();
        Directory.Exists(other).Should().BeTrue();
        Encoding.UTF8.GetByteCount(Path.GetRelativePath(_directory.Path, one)).Should().BeLessThan(60 - "/tmp/".Length);
    }

    [Fact]
    public void This_process_s_own_has_directories_in_which_sockets_fit() =>
        Encoding.UTF8.GetByteCount(HarnessHost.Shared.Directory).Should().BeLessThan(55);

    [Fact]
    public void What_is_for_all_hosts_of_the_user_lies_beside_them()
    {
        string[] common = [Host.PortDirectory, Host.TemplateDirectory, Host.KeptDirectory];

        common.Should().OnlyHaveUniqueItems().And.OnlyContain(path => Directory.Exists(path) && Path.GetDirectoryName(path) == Root);
    }

    [Fact]
    public void Nobody_else_may_look_into_it()
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

        ((IEnumerable<string>)[Root, Host.Directory, Host.CreateDirectory()]).Should().OnlyContain(path => (ModeOf(path) & Others) == UnixFileMode.None);
        ((IEnumerable<string>)[Host.PortDirectory, Host.TemplateDirectory, Host.KeptDirectory]).Should().OnlyContain(path => ModeOf(path) == Own);
    }

    [Fact]
    public void A_place_that_belongs_to_another_user_is_refused()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can make a directory of another user.");
        Directory.CreateDirectory(Root);
        PosixUser.Find("nobody")!.Own(Root).Should().BeTrue();

        var make = () => Host;

        make.Should().Throw<FunctionalTestException>().WithMessage($"{Root} belongs to another user*");
    }

    [Fact]
    public void A_place_that_is_a_link_is_refused()
    {
        Directory.CreateDirectory(_directory["elsewhere"]);
        Directory.CreateSymbolicLink(Root, _directory["elsewhere"]);

        var make = () => Host;

        make.Should().Throw<FunctionalTestException>().WithMessage("*is no directory*");
        Directory.GetFileSystemEntries(_directory["elsewhere"]).Should().BeEmpty();
    }

    [Fact]
    public void A_watcher_that_cannot_be_started_is_told_and_leaves_nothing()
    {
        var make = () => new HarnessHost(_directory.Path, _ => new("/no/such/supervisor", ["supervisor"]), SupervisionTimes.Default);

        make.Should().Throw<FunctionalTestException>().WithMessage("*/no/such/supervisor: No such file or directory*");
        Directory.GetFileSystemEntries(Root).Should().BeEmpty();
    }

    [Fact]
    public async Task A_supervisor_that_ends_at_once_is_told()
    {
        await using var host = new HarnessHost(_directory.Path, _ => new("/bin/sh", ["sh", "-c", "exit 1"]), SupervisionTimes.Default);

        var start = () => host.Supervisor.StartAsync(Start("exit", _directory.Path), TestContext.Current.CancellationToken);

        await start.Should().ThrowAsync<ServerNotStartedException>().WithMessage("*has ended at once*");
    }

    [Fact]
    public async Task A_start_that_takes_long_can_be_cancelled()
    {
        // It takes what it is told, and says nothing.
        await using var host = new HarnessHost(_directory.Path, _ => new("/bin/sh", ["sh", "-c", "exec cat > /dev/null"]), SupervisionTimes.Default);
        using var cancellation = new CancellationTokenSource();

        var start = host.Supervisor.StartAsync(Start("exit", _directory.Path), cancellation.Token);
        await cancellation.CancelAsync();

        var wait = () => start.Within();
        await wait.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Disposing_deletes_what_servers_have_left_whatever_it_is()
    {
        var directory = Host.CreateDirectory();
        Directory.CreateDirectory(_directory["other"]);
        await using var process = await Host.Supervisor.StartAsync(
            Start("mkdir -p a/b c; touch a/b/file; chmod 0 a; ln -s \"$OTHER\" link; touch \"$OTHER/stays\"; mkfifo pipe", directory), TestContext.Current.CancellationToken);
        (await process.Exited.Within()).Should().Be(0);

        await Host.DisposeAsync();

        Directory.GetFileSystemEntries(Root).Should().BeEmpty();
        File.Exists(_directory["other", "stays"]).Should().BeTrue("a link is deleted, not followed");
    }

    [Fact]
    public async Task Disposing_kills_servers_that_still_write()
    {
        const string Script = "i=0; while :; do i=$((i + 1)); mkdir -p d$i; : > d$i/f; [ $i = 10 ] && echo; done";
        var process = await Host.Supervisor.StartAsync(Start(Script, Host.CreateDirectory()), TestContext.Current.CancellationToken);
        await SupervisionLab.ReadLineAsync(process);

        await Host.DisposeAsync();
        await Host.DisposeAsync();

        process.Gone.IsCompleted.Should().BeTrue();
        Directory.GetFileSystemEntries(Root).Should().BeEmpty();
    }

    [Fact]
    public async Task Disposing_needs_no_watcher()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The watcher is found by what Linux tells of it.");
        var program = Path.Combine(Host.Directory, "supervisor");
        var watcher = Processes.ChildrenOf(Environment.ProcessId).Where(IsOfHost).Should().ContainSingle().Which;

        PosixSignals.Send(watcher.Id, CommandSignal.Kill);
        await Host.DisposeAsync();

        Directory.GetFileSystemEntries(Root).Should().BeEmpty();

        bool IsOfHost(ProcessIdentity process) => new FileInfo($"/proc/{process.Id}/exe").LinkTarget == program;
    }

    [Theory]
    [InlineData(SupervisorKind.Native)]
    [InlineData(SupervisorKind.Perl)]
    public async Task Its_helpers_do_not_tell_everybody_where_its_directory_is(SupervisorKind kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux tells everybody the arguments of every process.");
        await using var lab = new SupervisionLab(kind);
        await using var process = await lab.ShellAsync("exec sleep 600");

        // A script is named to Perl, and hides that as soon as it runs.
        await Processes.UntilAsync(() => Processes.ChildrenOf(Environment.ProcessId)
            .All(child => !Processes.Tell(child.Id, "cmdline").Contains(lab.Host.Directory, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_is_disposed_starts_nothing()
    {
        await Host.DisposeAsync();

        var start = () => Host.Supervisor.StartAsync(Start("exit", _directory.Path), TestContext.Current.CancellationToken);

        await start.Should().ThrowAsync<ObjectDisposedException>();
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private SupervisedStart Start(string script, string directory) => new()
    {
        File = "/bin/sh",
        Arguments = ["-c", script],
        Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin", ["OTHER"] = _directory["other"] },
        WorkingDirectory = directory,
        Label = "test",
        StopSignal = 15,
    };
}
