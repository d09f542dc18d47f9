using System.Runtime.CompilerServices;

namespace EcsPolicyStudio.Iam.Tests.Support;

/// <summary>
/// AWS settings of the tests' own, in place of those of whoever runs them. The SDK reads the files' places once, before the first test.
/// </summary>
internal static class AwsFiles
{
    [ModuleInitializer]
    internal static void Use()
    {
        var folder = Directory.CreateTempSubdirectory("iam-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var credentials = Path.Combine(folder, "credentials");
        var config = Path.Combine(folder, "config");
        File.WriteAllText(credentials, """
            [china]
            aws_access_key_id = AKIDCHINA
            aws_secret_access_key = secret

            """);
        File.WriteAllText(config, """
            [profile china]
            region = cn-northwest-1

            [profile plain]
            aws_access_key_id = AKIDPLAIN
            aws_secret_access_key = secret
            endpoint_url = http://localhost:4999

            [profile coded]
            role_arn = arn:aws:iam::123456789012:role/R
            source_profile = plain
            mfa_serial = arn:aws:iam::123456789012:mfa/me

            [profile single]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = Reader
            region = eu-central-1

            [sso-session corp]
            sso_region = eu-central-1
            sso_start_url = https://corp.awsapps.com/start
            sso_registration_scopes = sso:account:access

            [profile nothing]
            region = eu-central-1

            """);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", credentials);
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", config);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        foreach (var name in new[] { "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_IAM", "AWS_ENDPOINT_URL_STS" })
            Environment.SetEnvironmentVariable(name, null);
    }
}
