namespace FakeDrivers.Docs.Tests;

public sealed class SnippetTests
{
    [Fact]
    public void Every_block_of_code_in_the_documents_compiles()
    {
        var errors = Repository.Documents
            .SelectMany(document => SnippetCompiler.Errors(Repository.Read(document)))
            .ToList();

        if (errors.Count > 0)
        {
            Assert.Fail("These blocks of code do not compile. How a block is wrapped is said in SnippetDirective.cs.\n\n" + string.Join("\n", errors));
        }
    }

    [Fact]
    public void A_whole_program_compiles() => ErrorsIn("""
        ```csharp
        using FakeDrivers;

        await using var file = File.Create("x");
        Console.WriteLine(new Note("x"));

        record Note(string Text);
        ```
        """).Should().BeEmpty();

    [Fact]
    public void Types_alone_compile() => ErrorsIn("""
        ```csharp
        public sealed class NoteTests
        {
            [Fact]
            public void Errors_say_what_was_asked() => new ConflictException("server", "web", "taken").Kind.Should().Be("server");
        }
        ```
        """).Should().BeEmpty();

    [Fact]
    public void Statements_may_use_what_is_given() => ErrorsIn("""
        <!-- compile: wrap=method given="string name, CancellationToken cancellationToken" -->
        ```csharp
        await Task.Delay(name.Length, cancellationToken);
        ```
        """).Should().BeEmpty();

    [Fact]
    public void Members_are_put_into_a_class() => ErrorsIn("""
        <!-- compile: wrap=class given="string name" -->
        ```csharp
        using System.Text;

        public StringBuilder Twice() => new StringBuilder(name).Append(name);
        ```
        """).Should().BeEmpty();

    [Fact]
    public void A_block_may_go_on_from_the_one_before() => ErrorsIn("""
        ```csharp
        var count = 1;
        ```
        Then:
        <!-- compile: continues -->
        ```csharp
        Console.WriteLine(count + 1);
        ```
        """).Should().BeEmpty();

    [Fact]
    public void A_broken_block_is_reported_with_its_line_and_its_code() => ErrorsIn("""
        # A document

        ```csharp
        var count = 1;
        Console.WriteLine(cuont);
        ```
        """).Should().ContainSingle().Which.Should()
            .StartWith("sample.md:5: Console.WriteLine(cuont);").And.Contain("CS0103").And.Contain("'cuont'");

    [Fact]
    public void A_broken_block_is_reported_in_every_wrapping() => ErrorsIn("""
        <!-- compile: wrap=method -->
        ```csharp
        Missing.Method();
        ```
        <!-- compile: wrap=class -->
        ```csharp
        Missing Member;
        ```
        <!-- compile: continues -->
        ```csharp
        Lost Other;
        ```
        """).Select(error => error[..12].TrimEnd(':')).Should().Equal("sample.md:3", "sample.md:7", "sample.md:11");

    [Fact]
    public void A_block_that_continues_nothing_is_reported() => ErrorsIn("""
        <!-- compile: continues -->
        ```csharp
        var count = 1;
        ```
        """).Should().ContainSingle().Which.Should().StartWith("sample.md:3: there is no block before it");

    [Fact]
    public void A_directive_that_is_not_understood_is_refused() =>
        FluentActions.Invoking(() => ErrorsIn("<!-- compile: wrap=nothing -->\n```csharp\n```"))
            .Should().Throw<FormatException>().WithMessage("*wrap=nothing*");

    [Fact]
    public void Blocks_in_other_languages_are_left_alone() => ErrorsIn("""
        ```sh
        dotnet test
        ```
        """).Should().BeEmpty();

    private static IReadOnlyList<string> ErrorsIn(string markdown) => SnippetCompiler.Errors(new MarkdownFile("sample.md", markdown));
}
