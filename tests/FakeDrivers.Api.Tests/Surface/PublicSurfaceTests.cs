namespace FakeDrivers.Api.Tests.Surface;

/// <summary>A change of the public surface is made knowingly: it shows in the approved text.</summary>
public sealed class PublicSurfaceTests
{
    private const string Accept = "FAKEDRIVERS_ACCEPT";

    public static TheoryData<string, string> Surfaces { get; } = new(
        from package in Repository.Packages
        from framework in Repository.FrameworksOf(package)
        select (package, framework));

    [Theory]
    [MemberData(nameof(Surfaces))]
    public void A_package_shows_what_was_approved(string package, string framework)
    {
        var file = Path.Combine(ApprovedFolder, $"{package}.{framework}.txt");
        var actual = PublicSurface.Of(Repository.AssemblyFile(package, framework));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(file, actual);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file) : "";

        if (approved != actual)
        {
            Assert.Fail($"""
                The public surface of {package} ({framework}) is not the approved one:

                {LineDiff.Between(approved, actual)}
                If the change is meant, accept it with
                    {Accept}=1 dotnet test tests/FakeDrivers.Api.Tests
                and commit the files in tests/FakeDrivers.Api.Tests/Approved. A removed or changed line breaks users: say so in CHANGELOG.md.
                """);
        }
    }

    [Fact]
    public void No_approved_text_is_left_of_a_package_that_is_gone()
    {
        var expected = Surfaces.Select(row => $"{row.Data.Item1}.{row.Data.Item2}.txt");

        Directory.EnumerateFiles(ApprovedFolder).Select(Path.GetFileName).Should().BeEquivalentTo(expected);
    }

    private static string ApprovedFolder => Path.Combine(Repository.Root, "tests", "FakeDrivers.Api.Tests", "Approved");
}
