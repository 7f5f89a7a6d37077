using System.Collections.Concurrent;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>That a template's files are made once, whole, and not kept for ever.</summary>
public sealed class StoredTemplateTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Eight_tests_at_once_make_it_once()
    {
        var builds = new ConcurrentBag<string>();
        var allAsk = new TaskCompletionSource();

        // Four templates of the same key, as in four test classes, each used by two tests.
        var templates = Enumerable.Range(0, 4).Select(_ => Stored("key", BuildAsync)).ToList();
        var tests = Enumerable.Range(0, 8).Select(i => ReadAsync(templates[i % 4])).ToList();
        allAsk.SetResult();

        (await Task.WhenAll(tests).Within()).Should().AllBe("content");
        builds.Should().ContainSingle();

        async Task BuildAsync(string directory, CancellationToken cancellationToken)
        {
            builds.Add(directory);
            await allAsk.Task;
            await FillAsync(directory, cancellationToken);
        }
    }

    [Fact]
    public async Task Two_processes_at_once_make_it_once()
    {
        await using var first = await new ProcessExecutor().StartAsync(ChildIn("one"), Cancellation);
        using var firstSays = new StreamReader(first.StandardOutput);
        await LineAsync(firstSays, "asking");
        await LineAsync(firstSays, "building");
        await using var second = await new ProcessExecutor().StartAsync(ChildIn("two"), Cancellation);
        using var secondSays = new StreamReader(second.StandardOutput);
        await LineAsync(secondSays, "asking");

        await first.StandardInput.WriteAsync("go on\n"u8.ToArray(), Cancellation);

        await LineAsync(firstSays, "made");
        await LineAsync(secondSays, "made");
        File.Exists(_directory["two/server.db"]).Should().BeTrue();
    }

    [Fact]
    public async Task A_build_whose_process_was_killed_is_begun_anew()
    {
        await using (var killed = await new ProcessExecutor().StartAsync(ChildIn("one"), Cancellation))
        {
            using var says = new StreamReader(killed.StandardOutput);
            await LineAsync(says, "asking");
            await LineAsync(says, "building");
            killed.Kill();
            await killed.Exited.Within();
        }

        _directory.TemplateNames().Should().ContainSingle().Which.Should().EndWith(".new");
        var template = new SqliteTemplate("shared", Sqlite.Build("CREATE TABLE notes (text TEXT)"), Sqlite.Connect, _directory.Templates);
        var database = await template.CreateAsync(_directory.Context, "server", Cancellation);

        (await database.QueryAsync("SELECT text FROM notes", Cancellation)).Should().BeEmpty("it was built here");
        _directory.TemplateNames().Should().ContainSingle().Which.Should().NotEndWith(".new");
    }

    [Fact]
    public async Task Another_key_is_another_template_and_the_old_one_stays()
    {
        await File.WriteAllTextAsync(_directory["001.sql"], "version 1", Cancellation);
        var first = await ReadAsync(OfInputs());
        await File.WriteAllTextAsync(_directory["001.sql"], "version 2", Cancellation);

        var second = await ReadAsync(OfInputs());

        (first, second).Should().Be(("made of version 1", "made of version 2"));
        _directory.TemplateNames().Should().HaveCount(2);

        StoredTemplate OfInputs() => Stored(DatabaseKey.Of(_directory["001.sql"]), async (directory, cancellationToken) =>
            await FillAsync(directory, $"made of {await File.ReadAllTextAsync(_directory["001.sql"], cancellationToken)}", cancellationToken));
    }

    [Fact]
    public async Task The_same_key_is_another_template_for_another_kind()
    {
        DatabaseTemplate[] templates =
        [
            new SqliteTemplate("key", Sqlite.Build("CREATE TABLE notes (text TEXT)"), Sqlite.Connect, _directory.Templates),
            new DirectoryTemplate("key", FillAsync, owner: null, _directory.Templates),
        ];

        foreach (var template in templates) await template.CreateAsync(_directory.Context, "api", Cancellation);

        _directory.TemplateNames().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_failed_build_leaves_nothing_and_the_next_tries_again()
    {
        var builds = 0;
        var template = Stored("key", async (directory, cancellationToken) =>
        {
            await FillAsync(directory, cancellationToken);
            if (++builds == 1) throw new InvalidOperationException("migration 7 is wrong");
        });

        var failed = await this.Invoking(_ => ReadAsync(template)).Should().ThrowAsync<DatabaseTemplateException>();
        failed.WithMessage("*'key'*migration 7 is wrong*").WithInnerException<InvalidOperationException>();
        _directory.TemplateNames().Should().BeEmpty();

        (await ReadAsync(template)).Should().Be("content");
        builds.Should().Be(2);
    }

    [Fact]
    public async Task A_cancelled_build_leaves_nothing_and_is_told_as_cancelled()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var template = new DirectoryTemplate(
            "key",
            async (directory, cancellationToken) =>
            {
                await FillAsync(directory, cancellationToken);
                await cancelled.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            },
            owner: null,
            _directory.Templates);

        var create = () => template.CreateAsync(_directory.Context, "api", cancelled.Token);

        (await create.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelled.Token);
        _directory.TemplateNames().Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_nobody_has_used_for_a_week_is_deleted_when_another_is_made()
    {
        await ReadAsync(Stored("old", FillAsync));
        await ReadAsync(Stored("used", FillAsync));
        foreach (var name in _directory.TemplateNames()) Age(name);
        Directory.CreateDirectory(Path.Combine(_directory.Templates, "test-abandoned.new"));
        Age("test-abandoned.new");

        await ReadAsync(Stored("used", NeverAsync));
        await ReadAsync(Stored("another", FillAsync));

        _directory.TemplateNames().Should().BeEquivalentTo($"test-{DatabaseKey.Short("used")}", $"test-{DatabaseKey.Short("another")}");
    }

    [Fact]
    public async Task One_that_somebody_makes_just_now_is_not_deleted_however_old_it_is()
    {
        var unfinished = $"test-{DatabaseKey.Short("slow")}.new";
        Directory.CreateDirectory(Path.Combine(_directory.Templates, unfinished));
        Age(unfinished);
        var locks = new FileLockProvider(Path.Combine(_directory.Templates, "locks"));
        await using var maker = await locks.AcquireAsync(unfinished[..^4], cancellationToken: Cancellation);

        await ReadAsync(Stored("another", FillAsync));

        _directory.TemplateNames().Should().Contain(unfinished);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_is_deleted_while_it_is_copied_is_made_and_copied_again(bool isMissed)
    {
        var builds = 0;
        var template = Stored("key", (directory, cancellationToken) => FillAsync(directory, $"build {++builds}", cancellationToken));
        var copies = new List<string>();

        await template.CopyAsync(
            async directory =>
            {
                copies.Add("begun");
                var file = Path.Combine(directory, "file");
                if (builds == 1 && isMissed) Directory.Delete(directory, recursive: true);
                copies.Add(await File.ReadAllTextAsync(file, Cancellation));
                if (builds == 1) Directory.Delete(directory, recursive: true);
            },
            Cancellation);

        copies.Should().Equal(isMissed ? ["begun", "begun", "build 2"] : ["begun", "build 1", "begun", "build 2"]);
    }

    private static Task FillAsync(string directory, CancellationToken cancellationToken) => FillAsync(directory, "content", cancellationToken);

    private static Task FillAsync(string directory, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(directory, "file"), text, cancellationToken);

    private static Task NeverAsync(string directory, CancellationToken cancellationToken) => throw new InvalidOperationException("It is there already.");

    private static async Task LineAsync(StreamReader says, string line) => (await says.ReadLineAsync(Cancellation).AsTask().Within()).Should().Be(line);

    private static async Task<string> ReadAsync(StoredTemplate template)
    {
        var content = string.Empty;
        await template.CopyAsync(async directory => content = await File.ReadAllTextAsync(Path.Combine(directory, "file"), Cancellation), Cancellation);
        return content;
    }

    private StoredTemplate Stored(string key, Func<string, CancellationToken, Task> build) => new("test", key, build, _directory.Templates);

    private Execution.Command ChildIn(string context) =>
        Program.Children.Command("use-template", _directory.Templates, Directory.CreateDirectory(_directory[context]).FullName);

    private void Age(string name) => Directory.SetLastWriteTimeUtc(
        Path.Combine(_directory.Templates, name),
        TimeProvider.System.GetUtcNow().UtcDateTime - StoredTemplate.KeptUnused - TimeSpan.FromMinutes(1));
}
