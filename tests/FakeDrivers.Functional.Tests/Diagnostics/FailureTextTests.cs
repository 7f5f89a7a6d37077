namespace FakeDrivers.Functional.Tests;

public sealed class FailureTextTests
{
    private static readonly FailureFacts Unready = new()
    {
        Server = "api",
        Problem = "was not ready within 30 s",
        WaitedFor = [new("TCP connection to 'port' (127.0.0.1:5000)", null), new("GET /health on 'port' (127.0.0.1:5000)", "HTTP 503")],
        Pid = 4711,
        ProcessState = "state S (sleeping), 12 threads",
        Listening = ["127.0.0.1:5000"],
        Start = new()
        {
            File = "/usr/bin/dotnet",
            Arguments = ["/app/api.dll", "--settings", "/tmp/fd/1/etc/api.json", "--token", "t0ken"],
            Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin", ["GREETING"] = "good day" },
            WorkingDirectory = "/tmp/fd/1/run",
            Label = "api",
            StopSignal = 15,
        },
        Environment = new Dictionary<string, string> { ["GREETING"] = "good day", ["DB_PASSWORD"] = "s3cret" },
        ConfigText = "etc/api.json:\n{\n  \"Connection\": \"Password=s3cret\"\n}\n",
        Log = new("api", "/tmp/fd/1/api.log", 120, [Line("api", 119, LogSource.StandardError, "cannot reach the registry")]),
        OtherLogs = [new("registry", "/tmp/fd/1/registry.log", 1, [Line("registry", 0, LogSource.Harness, "started as pid 4710")]), new("scrubber", "/tmp/fd/1/scrubber.log", 0, [])],
        Diagnostics = [new("System calls of half a second, by strace", "futex(0x7f, FUTEX_WAIT)\nread(5, \"s3cret\")\nall of them: /tmp/fd/1/diagnostics/api/strace.txt")],
        Directory = "/tmp/fd/1",
        KeptDirectory = "/tmp/fd/kept/ApiTests-x7k2",
        Secrets = new(["s3cret"]),
    };

    [Fact]
    public void The_message_alone_is_enough() => FailureText.Of(Unready).Should().Be(
        """
        The server 'api' was not ready within 30 s: GET /health on 'port' (127.0.0.1:5000): HTTP 503.

        Waited for:
          TCP connection to 'port' (127.0.0.1:5000): yes
          GET /health on 'port' (127.0.0.1:5000): HTTP 503

        Process:
          alive, pid 4711, state S (sleeping), 12 threads
          listens on 127.0.0.1:5000

        Run it by hand:
          cd /tmp/fd/kept/ApiTests-x7k2/run && GREETING='good day' DB_PASSWORD=*** /usr/bin/dotnet /app/api.dll --settings /tmp/fd/kept/ApiTests-x7k2/etc/api.json --token ***
          (put the secrets in the place of ***)

        Its directory, kept when the test has failed:
          /tmp/fd/kept/ApiTests-x7k2

        Log of 'api', last 1 of 120 lines, /tmp/fd/kept/ApiTests-x7k2/api.log:
          12.345 api err| cannot reach the registry

        System calls of half a second, by strace:
          futex(0x7f, FUTEX_WAIT)
          read(5, "***")
          all of them: /tmp/fd/kept/ApiTests-x7k2/diagnostics/api/strace.txt

        Configuration:
          etc/api.json:
          {
            "Connection": "Password=***"
          }

        Log of 'registry', /tmp/fd/kept/ApiTests-x7k2/registry.log:
          12.345 registry ---| started as pid 4710

        Log of 'scrubber', /tmp/fd/kept/ApiTests-x7k2/scrubber.log:
          (nothing)
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_server_that_has_ended_is_told_with_its_exit_code() => FailureText.Of(new()
    {
        Server = "api",
        Problem = "ended with exit code 3 while it was waited for",
        Pid = 4711,
        ExitCode = 3,
    }).Should().Be("The server 'api' ended with exit code 3 while it was waited for.\n\nProcess:\n  ended, pid was 4711, exit code 3");

    [Fact]
    public void A_server_that_was_not_started_is_told_so() =>
        FailureText.Of(new() { Server = "api", Problem = "could not be started" }).Should().EndWith("\n\nProcess:\n  was not started");

    [Theory]
    [InlineData(0, "exit code 0")]
    [InlineData(128, "exit code 128")]
    [InlineData(137, "exit code 137 (signal 9, SIGKILL)")]
    [InlineData(139, "exit code 139 (signal 11, SIGSEGV)")]
    [InlineData(162, "exit code 162 (signal 34)")]
    [InlineData(255, "exit code 255")]
    public void An_exit_code_tells_of_a_signal(int code, string told) => FailureText.ExitCode(code).Should().Be(told);

    [Fact]
    public void A_very_long_line_is_cut()
    {
        var facts = Unready with { Log = new("api", "api.log", 1, [Line("api", 0, LogSource.StandardOutput, new string('x', 50_000))]) };

        FailureText.Of(facts).Should().Contain("xxx... and 48").And.Contain(" characters more").And.NotContain(new string('x', 2_001));
    }

    [Fact]
    public void A_very_long_configuration_is_cut() =>
        FailureText.Of(Unready with { ConfigText = string.Concat(Enumerable.Repeat("key = value\n", 1000)) }).Should().Contain("  ... and 600 lines more");

    [Fact]
    public void Without_a_kept_directory_the_paths_are_as_they_are() => FailureText.Of(Unready with { KeptDirectory = null }).Should()
        .Contain("cd /tmp/fd/1/run && ").And.Contain("/tmp/fd/1/api.log").And.NotContain("Its directory");

    [Fact]
    public void Control_characters_of_a_program_reach_no_terminal() =>
        FailureText.Of(Unready with { ConfigText = "a\u001b[31mred" }).Should().Contain(@"a\x1b[31mred");

    private static LogLine Line(string server, long number, LogSource source, string text) => new(number, TimeSpan.FromSeconds(12.345), server, source, text);
}
