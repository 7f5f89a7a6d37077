using System.Runtime.Versioning;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class DirectoryTemplateTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Files_modes_and_links_are_copied()
    {
        SkipOnWindows();
        var database = await CreateAsync(Template(BuildAsync));

        var path = database.Values["database"];
        path.Should().Be(Path.Combine(_directory.Context, "db.data"));
        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode($"{path}/base/1").Should().Be(UnixFileMode.UserRead | UnixFileMode.GroupRead);
        new FileInfo($"{path}/current").LinkTarget.Should().Be("base/1");
        new FileInfo($"{path}/broken").LinkTarget.Should().Be("/nowhere");
        new DirectoryInfo($"{path}/folder").LinkTarget.Should().Be("base");
        (await File.ReadAllTextAsync($"{path}/current", Cancellation)).Should().Be("page");
        Directory.Exists($"{path}/empty").Should().BeTrue();
        File.Exists($"{path}/.hidden").Should().BeTrue();

        static Task BuildAsync(string path, CancellationToken cancellationToken)
        {
            Directory.CreateDirectory($"{path}/base");
            Directory.CreateDirectory($"{path}/empty");
            File.WriteAllText($"{path}/base/1", "page");
            File.WriteAllText($"{path}/.hidden", "");
            File.CreateSymbolicLink($"{path}/current", "base/1");
            File.CreateSymbolicLink($"{path}/broken", "/nowhere");
            Directory.CreateSymbolicLink($"{path}/folder", "base");
            File.SetUnixFileMode($"{path}/base/1", UnixFileMode.UserRead | UnixFileMode.GroupRead);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Reset_takes_away_what_was_added_and_puts_back_what_was_changed()
    {
        var database = await CreateAsync(Template(FillAsync));
        var path = database.Values["database"];
        await File.WriteAllTextAsync($"{path}/file", "changed", Cancellation);
        await File.WriteAllTextAsync($"{path}/added", "", Cancellation);

        await database.ResetAsync(Cancellation);

        Directory.EnumerateFileSystemEntries(path).Should().ContainSingle();
        (await File.ReadAllTextAsync($"{path}/file", Cancellation)).Should().Be("content");
        database.ToString().Should().Contain(path);
    }

    [Fact]
    public async Task Reset_is_refused_while_a_process_has_a_file_of_it_open()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux shows who has a file open");
        var database = await CreateAsync(Template(FillAsync));
        var path = database.Values["database"];
        await File.WriteAllTextAsync($"{path}/file", "changed", Cancellation);
        await using var server = File.OpenRead($"{path}/file");

        var refused = await database.Invoking(it => it.ResetAsync(Cancellation)).Should().ThrowAsync<DatabaseTemplateException>();

        refused.WithMessage($"*{path}*this process (pid {Environment.ProcessId})*");
        (await File.ReadAllTextAsync($"{path}/file", Cancellation)).Should().Be("changed");
    }

    [Fact]
    public async Task A_tool_builds_by_its_command()
    {
        SkipOnWindows();
        var tool = new Command("touch", "{database}/made");

        var database = await CreateAsync(Template(BuildCommand.Of(tool, DirectoryTemplate.ValuesOf)));

        File.Exists(Path.Combine(database.Values["database"], "made")).Should().BeTrue();
    }

    [Fact]
    public async Task A_build_that_makes_nothing_is_refused()
    {
        var refused = await this.Invoking(_ => CreateAsync(Template((_, _) => Task.CompletedTask))).Should().ThrowAsync<DatabaseTemplateException>();

        refused.WithMessage("*made nothing at*");
    }

    [Fact]
    public async Task An_owner_has_the_directory_before_the_build_and_every_copy()
    {
        SkipOnWindows();
        Assert.SkipUnless(Environment.UserName == "root", "only root gives files away");
        var owners = new List<string>();
        var template = new DirectoryTemplate(
            "owned",
            async (path, cancellationToken) =>
            {
                owners.Add(await OwnerOfAsync(path));
                await FillAsync(path, cancellationToken);
            },
            owner: "nobody",
            _directory.Templates);

        var path = (await CreateAsync(template)).Values["database"];

        owners.Add(await OwnerOfAsync(path));
        owners.Add(await OwnerOfAsync($"{path}/file"));
        owners.Should().Equal("nobody", "nobody", "nobody");
    }

    [Fact]
    public async Task A_copy_that_is_cancelled_leaves_nothing_in_the_way_of_the_next()
    {
        SkipOnWindows();
        Assert.SkipUnless(Environment.UserName == "root", "only root gives files away");
        var template = new DirectoryTemplate("owned", FillAsync, owner: "nobody", _directory.Templates);
        await template.CreateAsync(_directory.Context, "other", Cancellation);

        // By then the files are copied, and are not yet given away.
        await template.Invoking(it => it.CopyAsync(Path.Combine(_directory.Context, "db.data"), new(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

        (await CreateAsync(template)).Values["database"].Should().Be(Path.Combine(_directory.Context, "db.data"));
    }

    [Fact]
    public async Task Nobody_else_gets_at_the_files_unless_they_are_for_another_user()
    {
        SkipOnWindows();
        var modes = new List<UnixFileMode>();

        await new StoredTemplate("test", "own", FillAsync, _directory.Templates).CopyAsync(AddModeAsync, Cancellation);
        await new StoredTemplate("test", "others", FillAsync, _directory.Templates) { IsForOthers = true }.CopyAsync(AddModeAsync, Cancellation);

        modes.Should().Equal(UnixFileMode.None, UnixFileMode.OtherExecute);

        Task AddModeAsync(string directory)
        {
            modes.Add(File.GetUnixFileMode(directory) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute));
            return Task.CompletedTask;
        }
    }

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has neither modes nor these tools");

    private static Task FillAsync(string path, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(path, "file"), "content", cancellationToken);

    private static async Task<string> OwnerOfAsync(string path) =>
        (await new ProcessExecutor().RunAsync(Command.Shell("set -- $(ls -nd \"$DIR\"); getent passwd $3 | cut -d: -f1") with
        {
            Environment = new Dictionary<string, string?> { ["DIR"] = path },
        }, Cancellation)).StandardOutput.Trim();

    private DirectoryTemplate Template(Func<string, CancellationToken, Task> build) => new("key", build, owner: null, _directory.Templates);

    private Task<TestDatabase> CreateAsync(DatabaseTemplate template) => template.CreateAsync(_directory.Context, "db", Cancellation);
}
