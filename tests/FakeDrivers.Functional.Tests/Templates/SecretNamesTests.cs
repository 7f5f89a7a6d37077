namespace FakeDrivers.Functional.Tests;

public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("db.password")]
    [InlineData("AdminPassword2")]
    [InlineData("auth_token")]
    [InlineData("clientSecret")]
    [InlineData("key")]
    [InlineData("metadata_key")]
    [InlineData("apiKey")]
    [InlineData("apikey")]
    public void Names_that_say_so_are_secrets(string name) => SecretNames.IsSecret(name).Should().BeTrue();

    [Theory]
    [InlineData("port")]
    [InlineData("monkey")]
    [InlineData("keyspace")]
    [InlineData("password_file")]
    [InlineData("token_lifetime")]
    public void Other_names_are_not(string name) => SecretNames.IsSecret(name).Should().BeFalse();
}
