using FakeDrivers.Worlds;

namespace FakeDrivers.Docs.Tests;

/// <summary>The tables of errors are made from the code, and so cannot be wrong for long.</summary>
public sealed class ErrorsDocumentTests
{
    private const string Accept = "FAKEDRIVERS_ACCEPT";

    [Fact]
    public void The_tables_of_errors_are_those_of_the_code()
    {
        var contracts = typeof(DriverException).Assembly;
        var file = Path.Combine(Repository.Root, "docs", "errors.md");
        var written = File.ReadAllText(file);
        var generated = written;
        generated = Put(generated, "drivers", ErrorTables.Exceptions(typeof(DriverException), contracts));
        generated = Put(generated, "fakes", ErrorTables.Exceptions(typeof(FakeDriversException), typeof(FakeWorld).Assembly));
        generated = Put(generated, "operations", ErrorTables.Operations(contracts));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(file, generated);
            return;
        }

        if (generated != written)
        {
            var missing = generated.Split('\n').Except(written.Split('\n')).Select(line => "+ " + line);
            var stale = written.Split('\n').Except(generated.Split('\n')).Select(line => "- " + line);
            Assert.Fail($"docs/errors.md is out of date. Run {Accept}=1 dotnet test tests/FakeDrivers.Docs.Tests and commit it.\n\n"
                + string.Join('\n', stale.Concat(missing)));
        }
    }

    [Fact]
    public void A_condition_is_given_in_the_words_of_the_comment() =>
        ErrorTables.Operations(typeof(DriverException).Assembly).Should()
            .Contain("| `ICommandExecutor.RunAsync` | `OperationCanceledException` | The token was cancelled before the program ended. It carries that token. |");

    private static string Put(string document, string part, string content)
    {
        var opening = $"<!-- generated: {part} -->\n";
        var start = document.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var end = document.IndexOf("<!-- end of generated -->", start, StringComparison.Ordinal);
        return $"{document[..start]}\n{content}\n{document[end..]}";
    }
}
