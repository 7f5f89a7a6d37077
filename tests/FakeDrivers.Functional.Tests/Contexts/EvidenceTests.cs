namespace FakeDrivers.Functional.Tests;

/// <summary>Logs, directories and files by which a test is understood.</summary>
public sealed class EvidenceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wait_for_a_line_of_the_server_is_not_met_by_its_command_line()
    {
        await using var context = Rig.Context();
        var server = await context.StartAsync(Rig.Child("web", "serve-and-log", "{port}", "{logfile}", "from afar") with { Ports = [ServerPort.ReadBack()] }, cancellationToken: Cancel);

        (await server.WaitForLogAsync("from afar", cancellationToken: Cancel).Within()).Text.Should().Be("from afar");
    }

    [Fact]
    public async Task A_log_that_a_server_writes_itself_is_followed_like_its_outputs()
    {
        await using var context = Rig.Context();
        var path = Path.Combine("logs", "web.access");
        Directory.CreateDirectory(Path.Combine(context.Directory, "logs"));
        var definition = Rig.Child("web", "serve-and-log", "{port}", $"{{directory}}/{path}", "from afar") with { Ports = [ServerPort.ReadBack()], LogFiles = [$"logs/{{name}}.access"] };

        var server = await context.StartAsync(definition, cancellationToken: Cancel);

        var line = await server.WaitForLogAsync("^from afar$", cancellationToken: Cancel).Within();
        (line.Source, line.Text).Should().Be((LogSource.File, "from afar"));
    }

    [Fact]
    public async Task The_harnesss_own_log_file_is_followed_where_a_template_uses_it()
    {
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-and-log", "{port}", "{logfile}", "from afar", "and near") with { Ports = [ServerPort.ReadBack()] };

        var server = await context.StartAsync(definition, cancellationToken: Cancel);

        (await server.WaitForLogAsync("^and near$", cancellationToken: Cancel).Within()).Source.Should().Be(LogSource.File);
        server.Logs.Lines.Where(each => each.Source == LogSource.File).Select(each => each.Text).Should().Equal("from afar", "and near");
    }

    [Fact]
    public async Task A_server_is_ready_by_a_line_of_its_own_log()
    {
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-and-log", "{port}", "{logfile}", "all is well") with { Ports = [ServerPort.ReadBack()], Readiness = [Readiness.Log("all is well")] };

        var server = await context.StartAsync(definition, cancellationToken: Cancel);

        (await Rig.AskAsync(server)).Should().Be("logged");
    }

    [Fact]
    public async Task The_directory_of_a_test_that_passes_is_kept_when_that_is_asked_for()
    {
        var reporter = new ListReporter { HasFailed = false };
        var context = Rig.Context(new() { Keep = KeepDirectory.Always, Reporter = reporter });
        await context.WriteFileAsync("etc/policy.json", "{}", Cancel);

        await context.DisposeAsync();

        var kept = reporter.Lines.Single(line => line.Contains("is kept")).Split(": ", 2)[1];
        File.Exists(Path.Combine(kept, "etc", "policy.json")).Should().BeTrue();
        reporter.Attachments.Should().BeEmpty("the test has passed");
        Directory.Delete(kept, recursive: true);
    }

    [Fact]
    public async Task The_directory_of_a_failed_test_is_not_kept_when_none_is_to_be()
    {
        var context = Rig.Context(new() { Keep = KeepDirectory.Never, Reporter = new ListReporter { HasFailed = true } });
        await context.StartAsync(Rig.Server("web"), cancellationToken: Cancel);

        await context.DisposeAsync();

        Directory.Exists(context.Directory).Should().BeFalse();
        Directory.Exists(context.KeptPath).Should().BeFalse();
    }

    [Fact]
    public async Task Logs_and_configurations_of_a_failed_test_are_copied_to_the_directory_for_artifacts()
    {
        using var artifacts = new ScratchDirectory();
        var context = Rig.Context(new() { Keep = KeepDirectory.Never, ArtifactDirectory = artifacts["of", "tests"] });
        await context.StartAsync(Configured, cancellationToken: Cancel);
        context.MarkFailed();

        await context.DisposeAsync();

        var copy = Directory.GetDirectories(artifacts["of", "tests"]).Should().ContainSingle().Subject;
        Path.GetFileName(copy).Should().Contain(context.Name[^40..]);
        File.ReadAllText(Path.Combine(copy, "web.log")).Should().Contain("Now listening on");
        File.ReadAllText(Path.Combine(copy, "web.config.txt")).Should().Contain("hello").And.NotContain("s3cret");
    }

    [Fact]
    public async Task Nothing_of_a_test_that_passes_is_copied_to_the_directory_for_artifacts()
    {
        using var artifacts = new ScratchDirectory();
        await using (var context = Rig.Context(new() { ArtifactDirectory = artifacts.Path })) await context.StartAsync(Configured, cancellationToken: Cancel);

        Directory.EnumerateFileSystemEntries(artifacts.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Logs_are_attached_when_a_test_asks_for_it()
    {
        var reporter = new ListReporter { HasFailed = false };
        await using var context = Rig.Context(new() { Reporter = reporter });
        var server = await context.StartAsync(Configured, cancellationToken: Cancel);

        await context.AttachLogsAsync();

        server.State.Should().Be(ServerState.Ready, "it goes on");
        reporter.Attachments["web.log"].Should().Contain("Now listening on");
        reporter.Attachments["web.config.txt"].Should().Contain("hello").And.NotContain("s3cret");
    }

    [Fact]
    public async Task A_file_is_copied_under_its_own_name_or_another()
    {
        using var scratch = new ScratchDirectory();
        await File.WriteAllTextAsync(scratch["schema.json"], "{}", Cancel);
        await using var context = Rig.Context();

        var own = context.CopyFile(scratch["schema.json"]);
        var other = context.CopyFile(scratch["schema.json"], "etc/deep/other.json");
        var beside = context.CopyFile("FakeDrivers.Functional.dll");

        own.Should().Be(Path.Combine(context.Directory, "schema.json"));
        other.Should().Be(Path.Combine(context.Directory, "etc", "deep", "other.json"));
        new[] { own, other, beside }.Should().OnlyContain(path => File.Exists(path));
        context.Invoking(each => each.CopyFile("no.such.file")).Should().Throw<FileNotFoundException>();
        context.Invoking(each => each.CopyFile(scratch["schema.json"], "../outside.json")).Should().Throw<ArgumentException>();
    }

    private static ServerDefinition Configured => Rig.Child("web", "serve-file", "{port}", "{config}") with
    {
        Ports = [ServerPort.ReadBack()],
        ConfigFiles = [new("web.txt", "hello {password}")],
        Values = new Dictionary<string, object?> { ["password"] = "s3cret" },
    };
}
