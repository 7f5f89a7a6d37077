namespace FakeDrivers.Functional.Tests;

public sealed class PosixUserTests
{
    private static readonly string[] Users = ["root:x:0:0:root:/root:/bin/bash", "# a comment", "postgres:x:105:109:PostgreSQL,,,:/var/lib/postgresql:/bin/sh", "broken:x:a:b::/:"];
    private static readonly string[] Groups = ["root:x:0:", "ssl-cert:x:110:other,postgres", "postgres:x:109:postgres", "not:x:111:postgres2", "short:x"];

    [Fact]
    public void A_user_has_its_own_group_first_and_those_that_name_it()
    {
        var user = PosixUser.Find("postgres", Users, Groups)!;

        user.Should().BeEquivalentTo(new { Name = "postgres", Id = 105u, GroupId = 109u, GroupIds = new[] { 109u, 110u }, Home = "/var/lib/postgresql" });
        user.Numbers.Should().Be("105 109 109 110");
    }

    [Theory]
    [InlineData("nobody-of-that-name")]
    [InlineData("broken")]
    [InlineData("# a comment")]
    [InlineData("")]
    public void Who_is_not_there_is_not_found(string name) => PosixUser.Find(name, Users, Groups).Should().BeNull();
}
