using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FakeDrivers.Api.Tests.Surface;

/// <summary>Writes the public surface of an assembly as text: what a caller or an heir can see, one member a line, sorted by name.</summary>
internal static partial class PublicSurface
{
    private static readonly SymbolDisplayFormat Members = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        memberOptions: SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeExplicitInterface
            | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat Types = Members.WithMemberOptions(SymbolDisplayMemberOptions.None);

    private static readonly SymbolDisplayFormat Unconstrained = Types.WithGenericsOptions(
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance);

    /// <summary>The surface of an assembly file. Its references are looked up by name among those of the running process.</summary>
    public static string Of(string assemblyFile)
    {
        var name = Path.GetFileName(assemblyFile);
        var others = Compiled.RuntimeReferences.Where(other => Path.GetFileName(other.FilePath) != name);
        var reference = MetadataReference.CreateFromFile(assemblyFile);
        var compilation = CSharpCompilation.Create("surface", references: [reference, .. others]);
        return Of((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!);
    }

    /// <summary>The surface of an assembly that is already loaded as a symbol.</summary>
    public static string Of(IAssemblySymbol assembly)
    {
        var text = new StringBuilder();
        foreach (var space in Namespaces(assembly.GlobalNamespace).OrderBy(Name, StringComparer.Ordinal))
        {
            var types = space.GetTypeMembers().Where(IsVisible).OrderBy(Name, StringComparer.Ordinal).ThenBy(type => type.Arity).ToList();
            if (types.Count > 0)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append("namespace ").Append(space.ToDisplayString()).Append('\n');
                types.ForEach(type => Write(text, type, "  "));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<INamespaceSymbol> Namespaces(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(Namespaces).Prepend(space);

    private static string Name(ISymbol symbol) => symbol.ToDisplayString();

    private static void Write(StringBuilder text, INamedTypeSymbol type, string indent)
    {
        text.Append('\n').Append(indent).Append(Heading(type)).Append('\n');
        if (type.TypeKind == TypeKind.Delegate)
        {
            return;
        }

        var lines = type.TypeKind == TypeKind.Enum
            ? type.GetMembers().OfType<IFieldSymbol>().Select(value => $"{value.Name} = {value.ConstantValue}")
            : type.GetMembers().Where(IsListed)
                .OrderBy(member => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "" : member.Name, StringComparer.Ordinal)
                .ThenBy(Line, StringComparer.Ordinal)
                .Select(Line);
        foreach (var line in lines)
        {
            text.Append(indent).Append("  ").Append(line).Append('\n');
        }

        foreach (var nested in type.GetTypeMembers().Where(IsVisible).OrderBy(Name, StringComparer.Ordinal))
        {
            Write(text, nested, indent + "  ");
        }
    }

    private static string Heading(INamedTypeSymbol type)
    {
        var bases = type.TypeKind switch
        {
            TypeKind.Enum => [type.EnumUnderlyingType!.ToDisplayString(Types)],
            TypeKind.Delegate => [],
            _ => Bases(type).ToList(),
        };
        var name = type.ToDisplayString(Unconstrained);
        return string.Concat(
            Attributes(type),
            Access(type),
            Modifiers(type),
            Kind(type),
            name,
            bases.Count > 0 ? " : " + string.Join(", ", bases) : "",
            type.ToDisplayString(Types)[name.Length..]);
    }

    private static IEnumerable<string> Bases(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } parent)
        {
            yield return parent.ToDisplayString(Types);
        }

        // Every record is equatable to itself; that is what "record" says.
        var interfaces = type.Interfaces
            .Where(face => !(type.IsRecord && face.Name == "IEquatable"))
            .Where(face => IsVisible(face))
            .Select(face => face.ToDisplayString(Types));
        foreach (var face in interfaces.Order(StringComparer.Ordinal))
        {
            yield return face;
        }
    }

    private static string Access(INamedTypeSymbol type) => SyntaxFacts.GetText(type.DeclaredAccessibility) + " ";

    private static string Modifiers(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "static ",
        { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
        { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
        { TypeKind: TypeKind.Struct, IsReadOnly: true } => "readonly ",
        _ => "",
    };

    private static string Kind(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => "interface ",
        TypeKind.Struct => type.IsRefLikeType ? "ref struct " : "struct ",
        TypeKind.Enum => "enum ",
        TypeKind.Delegate => "delegate ",
        _ => type.IsRecord ? "record " : "class ",
    };

    private static string Line(ISymbol member)
    {
        // A setter that is for the inside only is not seen outside.
        var line = InnerSetter().Replace(member.ToDisplayString(Members), "");
        if (member is IEventSymbol)
        {
            var access = SyntaxFacts.GetText(member.DeclaredAccessibility) + " ";
            line = line.StartsWith(access, StringComparison.Ordinal) ? $"{access}event {line[access.Length..]}" : $"event {line}";
        }

        return Attributes(member) + line;
    }

    /// <summary>The attributes that change what a caller may do.</summary>
    private static string Attributes(ISymbol symbol) => string.Concat(symbol.GetAttributes()
        .Select(attribute => attribute.AttributeClass!.Name)
        .Where(name => name is "FlagsAttribute" or "ObsoleteAttribute" or "ExperimentalAttribute"
            or "RequiresUnreferencedCodeAttribute" or "RequiresDynamicCodeAttribute")
        .Order(StringComparer.Ordinal)
        .Select(name => $"[{name[..^"Attribute".Length]}] "));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && symbol.DeclaredAccessibility is Accessibility.Public
            or Accessibility.Protected
            or Accessibility.ProtectedOrInternal;

    private static bool IsListed(ISymbol member) => member switch
    {
        INamedTypeSymbol => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsReachable(constructor) && !IsGenerated(constructor),
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => IsVisible(method) && !IsGenerated(method),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } method => !IsGenerated(method),
        IPropertySymbol property => IsReachable(property) && !IsGenerated(property),
        IFieldSymbol or IEventSymbol => IsVisible(member),
        _ => false,
    };

    /// <summary>Visible, and not closed off by the type: nobody inherits from a sealed one.</summary>
    private static bool IsReachable(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public
        || (!member.ContainingType.IsSealed
            && member.DeclaredAccessibility is Accessibility.Protected
                or Accessibility.ProtectedOrInternal);

    /// <summary>Whether the compiler wrote it: what every record has.</summary>
    private static bool IsGenerated(ISymbol member) =>
        (member is IPropertySymbol && member.Name == "EqualityContract")
        || member.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "CompilerGeneratedAttribute");

    [GeneratedRegex(" (private protected|private|internal) (set|init);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InnerSetter();
}
