namespace FakeDrivers.Functional.Tests;

/// <summary>What a person sees of a failing test, asserted from outside of its run.</summary>
public sealed class FailingTestTests(FailingRun run) : IClassFixture<FailingRun>
{
    [Fact]
    public void The_lines_of_a_server_are_in_the_output_of_the_test_that_failed() => run.Test(nameof(ExpectedFailures.An_assertion_fails)).Element("output")?.Value.Should()
        .MatchRegex(@"\d\d\.\d{3} web out\| Now listening on: http://127\.0\.0\.1:\d+").And.MatchRegex(@"\d\d\.\d{3} web ---\| ended with exit code 0");

    [Fact]
    public void The_whole_log_is_attached() => run.Attachments(nameof(ExpectedFailures.An_assertion_fails)).Should().ContainKey("web.log")
        .WhoseValue.Should().Contain("web ---| starts: ").And.Contain("web out| Now listening on: ");

    [Fact]
    public void The_directory_is_kept_where_the_output_says()
    {
        var kept = Directory.GetDirectories(TemporaryKept(), "*An_assertion_fails*").Should().ContainSingle().Subject;

        run.Test(nameof(ExpectedFailures.An_assertion_fails)).Element("output")?.Value.Should().Contain(kept);
        File.Exists(Path.Combine(kept, "web.log")).Should().BeTrue();
    }

    [Fact]
    public void A_server_that_does_not_start_is_explained_in_the_message() =>
        run.Test(nameof(ExpectedFailures.A_server_does_not_start)).Element("failure")?.Element("message")?.Value.Should()
            .Contain("The server 'web' ended").And.Contain("exit code 3").And.Contain("no database").And.Contain("Run it by hand:\n  cd ");

    [Fact]
    public void A_test_that_is_not_run_since_its_servers_do_not_start_has_their_logs()
    {
        var attachments = run.Attachments(nameof(ExpectedSetUpFailures.Is_not_run));

        attachments.Should().ContainKey("second.log").WhoseValue.Should().Contain("no database");
        attachments.Should().ContainKey("first.log").WhoseValue.Should().Contain("ended with exit code 0", "nothing else ends it, since xunit does not dispose such a test");
    }

    [Fact]
    public void A_test_that_passes_prints_nothing_and_leaves_nothing()
    {
        var test = run.Test(nameof(ExpectedFailures.Nothing_fails));

        ((string?)test.Attribute("result")).Should().Be("Pass");
        test.Element("output").Should().BeNull();
        test.Descendants("attachment").Should().BeEmpty();
        Directory.GetDirectories(TemporaryKept(), "*Nothing_fails*").Should().BeEmpty();
    }

    private string TemporaryKept() => Directory.GetDirectories(run.TemporaryDirectory, "kept", SearchOption.AllDirectories).Should().ContainSingle().Subject;
}
