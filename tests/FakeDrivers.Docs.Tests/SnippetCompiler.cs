using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FakeDrivers.Docs.Tests;

/// <summary>Compiles blocks of code against everything that these tests reference.</summary>
internal static class SnippetCompiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(GlobalUsings(), Parsing);

    /// <summary>The errors in the C# blocks of a document, each with the place where it stands; empty when all is well.</summary>
    public static IReadOnlyList<string> Errors(MarkdownFile document)
    {
        var errors = new List<string>();
        var chain = new List<CodeBlock>();
        foreach (var block in document.Blocks.Where(block => block.IsCSharp))
        {
            if (!block.Directive.Continues)
            {
                chain.Clear();
            }
            else if (chain.Count == 0)
            {
                errors.Add($"{block}: there is no block before it that it could continue");
            }

            chain.Add(block);
            errors.AddRange(Errors(chain));
        }

        return [.. errors.Distinct()];
    }

    private static IEnumerable<string> Errors(List<CodeBlock> chain)
    {
        var tree = CSharpSyntaxTree.ParseText(Source(chain), Parsing, encoding: Encoding.UTF8);
        var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Snippet", [Usings, tree], References, options)
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{Place(diagnostic, chain)}: {diagnostic.Id} {diagnostic.GetMessage()}");
    }

    private static string Place(Diagnostic diagnostic, List<CodeBlock> chain)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        if (!place.HasMappedPath)
        {
            return chain[^1].ToString();
        }

        var line = place.StartLinePosition.Line + 1;
        var block = chain.Last(block => block.Line <= line);
        var code = block.Text.Split('\n').ElementAtOrDefault(line - block.Line)?.Trim();
        return $"{place.Path}:{line}: {code}\n    ";
    }

    /// <summary>The blocks as one file; its line numbers are those of the document.</summary>
    private static string Source(List<CodeBlock> chain)
    {
        var lines = chain.Select(block => (block, text: block.Text.Split('\n'))).ToList();
        var imports = lines.SelectMany(part => part.text).Where(IsImport).Distinct();
        var code = string.Concat(lines.Select(part =>
            $"#line {part.block.Line} \"{part.block.Document}\"\n{string.Join('\n', part.text.Select(line => IsImport(line) ? "" : line))}\n#line default\n"));
        var (wrap, given) = (chain[0].Directive.Wrap, chain[0].Directive.Given);
        return string.Join('\n', imports) + "\n" + wrap switch
        {
            "method" => $"public class Snippet {{ public async System.Threading.Tasks.Task RunAsync({given}) {{\n{code}\n}} }}",
            "class" => $"public class Snippet({given}) {{\n{code}\n}}",
            _ => code,
        };
    }

    /// <summary>Whether a line imports a namespace: <c>using FakeDrivers;</c>, not <c>using var world = …</c>.</summary>
    private static bool IsImport(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal)
        && line.TrimEnd().EndsWith(';')
        && line.TrimEnd()["using ".Length..^1].All(character => char.IsLetterOrDigit(character) || character is '.' or '_');

    /// <summary>What every block may use without saying so: the implicit usings, the hosts, the test libraries, and us.</summary>
    private static string GlobalUsings()
    {
        string[] common =
        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
            "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Xunit", "FluentAssertions",
        ];
        string[] packages = ["FakeDrivers.Abstractions", "FakeDrivers", "FakeDrivers.Process", "FakeDrivers.Conformance", "FakeDrivers.Functional", "FakeDrivers.Functional.Xunit", "FakeDrivers.Ldap.Client", "FakeDrivers.Ldap.Server"];
        var ours = packages
            .SelectMany(package => Assembly.Load(package).GetExportedTypes())
            .Select(type => type.Namespace!)
            .Where(space => space.StartsWith("FakeDrivers", StringComparison.Ordinal));
        return string.Concat(common.Concat(ours).Distinct().Select(space => $"global using {space};\n"));
    }
}
