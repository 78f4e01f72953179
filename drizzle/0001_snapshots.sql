CREATE TABLE "document_snapshots" (
	"document_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"seq" bigint NOT NULL,
	"state" "bytea" NOT NULL,
	"sha256" "bytea" NOT NULL,
	"vector" "bytea" NOT NULL,
	"deletes" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_snapshots_document_id_epoch_pk" PRIMARY KEY("document_id","epoch")
);
--> statement-breakpoint
ALTER TABLE "document_snapshots" ALTER COLUMN "state" SET STORAGE EXTERNAL;
