using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteFileTests : IDisposable
{
    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task The_file_reads_as_what_happened()
    {
        _studio.Machine.Execute.SetRepliers(
            ("git", "on branch main\nnothing to commit\n"), ("cat", Reply.From(new CommandResult { ExitCode = 0, StandardOutputBytes = new byte[] { 0xFF, 0 } })),
            ("mount", Reply.Exit(32, "", "größe <busy>\n")), ("gone", Reply.From(call => throw new CommandExecutionException(call.Command) { Reason = CommandFailureReason.NotFound })));

        await _studio.RecordWithAsync(
            new() { Environment = ["LANG", "LC_ALL"] },
            new Command("git", "status", "") { WorkingDirectory = "/srv", Environment = new Dictionary<string, string?> { ["LC_ALL"] = null, ["LANG"] = "C", ["HOME"] = "/x" } },
            new Command("cat") { StandardInput = CommandInput.FromText("a\tb") },
            new Command("mount") { RunAsRoot = true },
            new Command("gone"));

        _studio.Json.Should().Be("""
            {
              "version": 1,
              "recordings": [
                {
                  "command": [
                    "git",
                    "status",
                    ""
                  ],
                  "directory": "/srv",
                  "environment": {
                    "LANG": "C",
                    "LC_ALL": null
                  },
                  "output": [
                    "on branch main\n",
                    "nothing to commit\n"
                  ],
                  "exitCode": 0
                },
                {
                  "command": [
                    "cat"
                  ],
                  "input": "a\tb",
                  "output": {
                    "base64": "/wA="
                  },
                  "exitCode": 0
                },
                {
                  "command": [
                    "mount"
                  ],
                  "runAsRoot": true,
                  "error": "größe <busy>\n",
                  "exitCode": 32
                },
                {
                  "command": [
                    "gone"
                  ],
                  "failure": "notFound"
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_same_runs_give_the_same_file()
    {
        _studio.Machine.Execute.SetRepliers(("date", "noon"), ("id", "root"));

        await _studio.RecordAsync(new("date"), new("id"));
        var first = _studio.Json;
        await _studio.RecordAsync(new("date"), new("id"));

        _studio.Json.Should().Be(first);
    }

    [Fact]
    public async Task The_file_can_be_written_in_between()
    {
        await using var recorder = _studio.Record();
        await recorder.RunAsync(new("one"), Token);
        await recorder.SaveAsync(Token);
        var saved = _studio.Json;

        await recorder.RunAsync(new("two"), Token);

        _studio.Json.Should().Be(saved).And.Contain("\"one\"");
        await recorder.DisposeAsync();
        _studio.Json.Should().Contain("\"two\"");
    }

    [Fact]
    public async Task Nothing_but_the_file_is_left_behind_and_its_directory_is_made()
    {
        var file = Path.Combine(_studio.Folder, "new", "folder", "tape.json");
        await using (var recorder = new RecordingExecutor(_studio.Machine.Execute, file)) await recorder.RunAsync(new("ls"), Token);

        Directory.GetFiles(_studio.Folder, "*", SearchOption.AllDirectories).Should().Equal(file);
    }

    [Fact]
    public async Task A_save_that_is_given_up_leaves_the_old_file_whole()
    {
        _studio.Json = "the old one";
        await using var recorder = _studio.Record();
        await recorder.RunAsync(new("ls"), Token);

        var save = () => recorder.SaveAsync(new(canceled: true));

        await save.Should().ThrowAsync<OperationCanceledException>();
        _studio.Json.Should().Be("the old one");
        Directory.GetFiles(_studio.Folder).Should().Equal(_studio.File);
    }

    [Fact]
    public async Task A_file_in_the_way_of_the_directory_is_reported_and_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(_studio.Folder, "taken"), "x", Token);
        var recorder = new RecordingExecutor(_studio.Machine.Execute, Path.Combine(_studio.Folder, "taken", "tape.json"));

        var end = () => recorder.DisposeAsync().AsTask();

        await end.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Recordings_stand_in_the_order_in_which_they_began()
    {
        var first = new TaskCompletionSource<Reply>();
        _studio.Machine.Execute.SetRepliers(("slow", Reply.From((_, _) => first.Task)), ("fast", "done"));
        await using var recorder = _studio.Record();

        var slow = recorder.RunAsync(new("slow"), Token);
        await recorder.RunAsync(new("fast"), Token);
        first.SetResult("done");
        await slow;
        await recorder.DisposeAsync();

        _studio.Json.IndexOf("slow", StringComparison.Ordinal).Should().BeLessThan(_studio.Json.IndexOf("fast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_still_runs_is_saved_with_what_it_did_so_far()
    {
        _studio.Machine.Execute.SetRepliers(("cat", new Reply(async (program, stop) =>
        {
            await program.Input.CopyToAsync(program.Output, stop);
            return 0;
        })));
        await using var recorder = _studio.Record();
        await using var process = await recorder.StartAsync(new("cat"), Token);
        await process.StandardInput.WriteAsync("begun"u8.ToArray(), Token);

        await recorder.SaveAsync(Token);

        _studio.Json.Should().Contain("\"input\": \"begun\"").And.Contain("\"failure\": \"cancelled\"");
    }
}
