using System.Xml.Linq;

namespace FakeDrivers.Api.Tests.References;

public sealed class PackageReferenceTests
{
    public static TheoryData<string> Packages { get; } = new(Repository.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_stands_only_on_what_lies_below(string package) =>
        PackageReferences.Violations(package, XDocument.Load(Repository.ProjectFile(package))).Should().BeEmpty();

    [Fact]
    public void An_arrow_up_and_an_unlisted_package_are_found()
    {
        var project = XDocument.Parse("""
            <Project>
              <ItemGroup>
                <PackageReference Include="Newtonsoft.Json" />
                <ProjectReference Include="../FakeDrivers.Abstractions/FakeDrivers.Abstractions.csproj" />
                <ProjectReference Include="../FakeDrivers/FakeDrivers.csproj" />
              </ItemGroup>
            </Project>
            """);

        PackageReferences.Violations("FakeDrivers.Process", project).Should().Equal(
            "FakeDrivers.Process must not stand on FakeDrivers.",
            "FakeDrivers.Process must not stand on Newtonsoft.Json.");
    }

    [Fact]
    public void An_unlisted_project_is_found() =>
        PackageReferences.Violations("FakeDrivers.Extra", new XDocument()).Should().ContainSingle().Which.Should().Contain("FakeDrivers.Extra");
}
