using System.Xml.Linq;
using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>What somebody sees whose test fails: run the explicit one, or read what the other one finds in its result.</summary>
public sealed class FailingTestOutputTests : FunctionalTest
{
    [Fact(Explicit = true)]
    [Trait("Category", "Fails")]
    public async Task This_one_fails_so_that_its_output_can_be_seen()
    {
        using var client = new NotesClient(await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation));

        await client.AddAsync("buy milk");

        (await client.ListAsync()).Should().Equal("buy bread");
    }

    [Fact]
    public async Task A_failing_test_shows_what_its_server_has_written()
    {
        var run = new ServerDefinition("tests", ServerProgram.Project(typeof(FailingTestOutputTests).Assembly))
        {
            Arguments =
            [
                "-explicit", "only", "-method", $"*.{nameof(This_one_fails_so_that_its_output_can_be_seen)}", "-noColor", "-xml", "{directory}/result.xml",
            ],
            ExpectedExit = 1,
            ReadyWithin = TimeSpan.FromMinutes(2),
        };

        var ended = await Context.RunAsync(run, cancellationToken: Cancellation);

        ended.Logs.Lines.Select(line => line.Text).Should()
            .ContainSingle(line => line.Contains("{\"buy bread\"}, but {\"buy milk\"}", StringComparison.Ordinal))
            .And.ContainSingle(line => line.Contains("notes out| info: FunctionalTests[0] POST /notes: 201", StringComparison.Ordinal));
        var attachments = XDocument.Load(Path.Combine(Context.Directory, "result.xml")).Descendants("attachment")
            .ToDictionary(each => each.Attribute("name")!.Value, each => each.Value);
        attachments["notes.log"].Should().Contain("POST /notes: 201");
        attachments["notes.config.txt"].Should().Contain("\"Greeting\": \"Hello\"");
    }
}
